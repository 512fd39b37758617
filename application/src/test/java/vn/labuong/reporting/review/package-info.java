/** Tests of this part of reporting. */
@NullMarked
package vn.labuong.reporting.review;

import org.jspecify.annotations.NullMarked;
