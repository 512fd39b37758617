/**
 * Excel workbooks that people filled in: typed reading, what a cell was meant to say, and the user's own file with its
 * mistakes marked. Sending workbooks out is in {@code workbook.export}.
 *
 * <p>The parts of a workbook are read by the JDK's pull parser, not by POI's object model: the stored text of a number,
 * the date system and hidden rows are seen as they are in the file, memory grows with the filled cells only (an object
 * model costs some 2 kB for each, empty ones too), and every limit is checked while the file is still being inflated.
 * POI works on the user's own file where it has to be given back (see {@link vn.labuong.shared.workbook.ErrorMarks}),
 * after this reader has found it within limits.
 */
@NullMarked
package vn.labuong.shared.workbook;

import org.jspecify.annotations.NullMarked;
