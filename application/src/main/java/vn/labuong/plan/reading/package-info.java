/** Reads an issued plan (.docx, .pdf, tab-separated .txt) into rows with their sources, and lists what it did not understand. */
@NullMarked
package vn.labuong.plan.reading;

import org.jspecify.annotations.NullMarked;
