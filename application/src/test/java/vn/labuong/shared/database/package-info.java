@NullMarked
package vn.labuong.shared.database;

import org.jspecify.annotations.NullMarked;
