/** What reporting costs, measured by {@code ./labuong bench reporting}; not a part of the test suite. */
@NullMarked
package vn.labuong.reporting.bench;

import org.jspecify.annotations.NullMarked;
