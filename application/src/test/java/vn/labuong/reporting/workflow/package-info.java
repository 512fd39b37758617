/** Tests of this part of reporting. */
@NullMarked
package vn.labuong.reporting.workflow;

import org.jspecify.annotations.NullMarked;
