/** The consolidated report as files: Word in the layout of Decree 30/2020, PDF and workbook. */
@NullMarked
package vn.labuong.reporting.consolidation.document;

import org.jspecify.annotations.NullMarked;
