/** Who is written to, how often, and that letters arrive. */
@NullMarked
package vn.labuong.reporting.reminder;

import org.jspecify.annotations.NullMarked;
