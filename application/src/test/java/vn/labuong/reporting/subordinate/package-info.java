/** Tests of this part of reporting. */
@NullMarked
package vn.labuong.reporting.subordinate;

import org.jspecify.annotations.NullMarked;
