/**
 * Reads an issued plan (.docx, .pdf, tab-separated .txt) into rows with their sources, and lists what it did not
 * understand.
 *
 * <p>The way of a file: {@code FileGate} looks at it from outside; one of the packages {@code docx}, {@code pdf},
 * {@code txt} turns it into lines and tables ({@code document.Block}); {@code TaskTables} and {@code Columns} find the
 * task tables by their headings; {@code RowAssembly} makes whole rows of what pages and hands have broken;
 * {@code Outline} gives codes; {@code RowReading} reads agencies and times. One more form of file needs one more package
 * that gives blocks, and its line in {@code FileKind}, {@code FileGate} and {@code PlanReader}.
 */
@NullMarked
package vn.labuong.plan.reading;

import org.jspecify.annotations.NullMarked;
