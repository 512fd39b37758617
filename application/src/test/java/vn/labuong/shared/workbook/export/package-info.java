@NullMarked
package vn.labuong.shared.workbook.export;

import org.jspecify.annotations.NullMarked;
