/** Brings what the product ships into an empty database: reference data always, the programme in demo mode only. */
@NullMarked
package vn.labuong.plan.shipped;

import org.jspecify.annotations.NullMarked;
