/** Reporting periods: what stretch of days is reported on, as of when, and until when reports are awaited. */
@NullMarked
package vn.labuong.reporting.period;

import org.jspecify.annotations.NullMarked;
