/** Text as people of Viet Nam write it: clean forms, keys for matching and searching, order, and plain CSV. */
@NullMarked
package vn.labuong.shared.text;

import org.jspecify.annotations.NullMarked;
