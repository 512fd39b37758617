/** Calendars that other programs subscribe to (RFC 5545). */
@NullMarked
package vn.labuong.shared.calendar;

import org.jspecify.annotations.NullMarked;
