/** Pages, files and the interface for programs. */
@NullMarked
package vn.labuong.budget.web;

import org.jspecify.annotations.NullMarked;
