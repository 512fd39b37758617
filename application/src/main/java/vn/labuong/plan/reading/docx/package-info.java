/** Reads Word documents (.docx) as lines and tables, read as a stream behind guards against hostile packages. */
@NullMarked
package vn.labuong.plan.reading.docx;

import org.jspecify.annotations.NullMarked;
