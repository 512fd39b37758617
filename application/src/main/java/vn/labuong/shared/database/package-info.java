/** PostgreSQL: the one the product starts itself, or an external one by {@code LABUONG_DB_URL}. */
@NullMarked
package vn.labuong.shared.database;

import org.jspecify.annotations.NullMarked;
