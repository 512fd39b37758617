/** Tests. */
@NullMarked
package vn.labuong.budget.web;

import org.jspecify.annotations.NullMarked;
