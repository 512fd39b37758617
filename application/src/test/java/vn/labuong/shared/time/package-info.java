/** Days, deadlines and holidays against independent calendars. */
@NullMarked
package vn.labuong.shared.time;

import org.jspecify.annotations.NullMarked;
