/** Duties on a date. */
@NullMarked
package vn.labuong.plan;

import org.jspecify.annotations.NullMarked;
