/** Conventions and UPR recommendations, and which tasks serve them. */
@NullMarked
package vn.labuong.plan.rights;

import org.jspecify.annotations.NullMarked;
