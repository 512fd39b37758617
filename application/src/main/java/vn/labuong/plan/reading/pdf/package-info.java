/** Reads PDF documents as lines and tables, found by the ruled lines of the page. */
@NullMarked
package vn.labuong.plan.reading.pdf;

import org.jspecify.annotations.NullMarked;
