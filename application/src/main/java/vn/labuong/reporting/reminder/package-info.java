/** Letters that remind people of the reports that await them: one a day at most, few in all, none once it is done. */
@NullMarked
package vn.labuong.reporting.reminder;

import org.jspecify.annotations.NullMarked;
