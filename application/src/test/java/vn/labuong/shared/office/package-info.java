/** Formal documents checked against the schemas, read back by others, and opened by the real LibreOffice. */
@NullMarked
package vn.labuong.shared.office;

import org.jspecify.annotations.NullMarked;
