/** What one agency sends for one period, where it stands and by which steps it came there. */
@NullMarked
package vn.labuong.reporting.unit;

import org.jspecify.annotations.NullMarked;
