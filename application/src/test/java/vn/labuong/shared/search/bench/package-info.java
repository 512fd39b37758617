/** What a search costs, measured by {@code ./labuong bench search}; not a part of the test suite. */
@NullMarked
package vn.labuong.shared.search.bench;

import org.jspecify.annotations.NullMarked;
