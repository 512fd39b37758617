/** Reads tab-separated text with prose around it as lines and one table. */
@NullMarked
package vn.labuong.plan.reading.txt;

import org.jspecify.annotations.NullMarked;
