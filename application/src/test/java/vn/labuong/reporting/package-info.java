/** Tests of reporting, and what they share. */
@NullMarked
package vn.labuong.reporting;

import org.jspecify.annotations.NullMarked;
