/** What becomes of the units' reports. */
@NullMarked
package vn.labuong.reporting.consolidation;

import org.jspecify.annotations.NullMarked;
