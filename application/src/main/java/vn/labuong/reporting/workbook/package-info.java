/** A report as a workbook: out with what stands, in again with a difference first, then all or nothing. */
@NullMarked
package vn.labuong.reporting.workbook;

import org.jspecify.annotations.NullMarked;
