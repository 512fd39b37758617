/** Changes that people make to what others may change too. */
@NullMarked
package vn.labuong.shared.editing;

import org.jspecify.annotations.NullMarked;
