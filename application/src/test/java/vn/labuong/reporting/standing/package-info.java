/** Tests of this part of reporting. */
@NullMarked
package vn.labuong.reporting.standing;

import org.jspecify.annotations.NullMarked;
