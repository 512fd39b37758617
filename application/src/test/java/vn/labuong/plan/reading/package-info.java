/** What the plan reader promises, on the real plan and on plans made by the tests. */
@NullMarked
package vn.labuong.plan.reading;

import org.jspecify.annotations.NullMarked;
