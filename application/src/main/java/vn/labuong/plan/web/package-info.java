/** Pages and the public interface of plans. */
@NullMarked
package vn.labuong.plan.web;

import org.jspecify.annotations.NullMarked;
