/** Commands on plans. */
@NullMarked
package vn.labuong.plan.cli;

import org.jspecify.annotations.NullMarked;
