/** What each agency is asked for in a period, worked out from who is responsible on the day the report is due. */
@NullMarked
package vn.labuong.reporting.asked;

import org.jspecify.annotations.NullMarked;
