/** Texts made up for tests and benches. */
@NullMarked
package vn.labuong.shared.search.made;

import org.jspecify.annotations.NullMarked;
