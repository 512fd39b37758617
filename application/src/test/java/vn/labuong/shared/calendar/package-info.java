/** Our calendars as another's library reads them. */
@NullMarked
package vn.labuong.shared.calendar;

import org.jspecify.annotations.NullMarked;
