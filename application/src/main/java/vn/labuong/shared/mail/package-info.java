/** Letters that the product owes people: kept in the database first, sent from there, each at most one a day and kind. */
@NullMarked
package vn.labuong.shared.mail;

import org.jspecify.annotations.NullMarked;
