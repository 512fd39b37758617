/** Plans, tasks, dated roles and states as they are kept in the database. */
@NullMarked
package vn.labuong.plan.task;

import org.jspecify.annotations.NullMarked;
