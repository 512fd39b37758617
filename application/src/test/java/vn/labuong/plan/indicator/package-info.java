/** Shares and targets. */
@NullMarked
package vn.labuong.plan.indicator;

import org.jspecify.annotations.NullMarked;
