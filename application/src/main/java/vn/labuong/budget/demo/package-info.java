/** Invented lines for the demonstration. */
@NullMarked
package vn.labuong.budget.demo;

import org.jspecify.annotations.NullMarked;
