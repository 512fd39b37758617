/** Indicators of a plan, their targets and figures; shares are worked out, never stored. */
@NullMarked
package vn.labuong.plan.indicator;

import org.jspecify.annotations.NullMarked;
