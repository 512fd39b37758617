/**
 * Workbooks that go out: tables, and forms to be filled in and sent back. Written as a stream (rows are let go as they are
 * written), sealed with what an import needs to trust them: which form it is, how many rows, and checksums.
 */
@NullMarked
package vn.labuong.shared.workbook.export;

import org.jspecify.annotations.NullMarked;
