/** Settling and comparing what was read; importing the real document. */
@NullMarked
package vn.labuong.plan.importing;

import org.jspecify.annotations.NullMarked;
