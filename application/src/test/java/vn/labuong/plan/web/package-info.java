/** The pages of plans in the running product. */
@NullMarked
package vn.labuong.plan.web;

import org.jspecify.annotations.NullMarked;
