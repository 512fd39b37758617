/** Joins the plan's roles with the register's successions and groups. */
@NullMarked
package vn.labuong.plan.duty;

import org.jspecify.annotations.NullMarked;
