/** Tests of this part of reporting. */
@NullMarked
package vn.labuong.reporting.cell;

import org.jspecify.annotations.NullMarked;
