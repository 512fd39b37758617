/** The one clock and the one time zone. */
@NullMarked
package vn.labuong.shared.time;

import org.jspecify.annotations.NullMarked;
