@NullMarked
package vn.labuong.shared.workbook;

import org.jspecify.annotations.NullMarked;
