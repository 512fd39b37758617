/** Tests of reporting periods. */
@NullMarked
package vn.labuong.reporting.period;

import org.jspecify.annotations.NullMarked;
