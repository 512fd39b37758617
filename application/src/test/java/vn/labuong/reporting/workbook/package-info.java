/** A report as a workbook, out and in. */
@NullMarked
package vn.labuong.reporting.workbook;

import org.jspecify.annotations.NullMarked;
