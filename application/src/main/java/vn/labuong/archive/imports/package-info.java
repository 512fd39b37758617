/** Sheets that come back: looked at row by row, then done in portions, and taken back. */
@NullMarked
package vn.labuong.archive.imports;

import org.jspecify.annotations.NullMarked;
