/** Tests of the programme that the product ships. */
@NullMarked
package vn.labuong.plan.programme;

import org.jspecify.annotations.NullMarked;
