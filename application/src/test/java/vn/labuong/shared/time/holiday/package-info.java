/** Working days and the page that sets them. */
@NullMarked
package vn.labuong.shared.time.holiday;

import org.jspecify.annotations.NullMarked;
