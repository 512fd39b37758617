/** The index in the data folder, as it runs in the product. */
@NullMarked
package vn.labuong.shared.search.embedded;

import org.jspecify.annotations.NullMarked;
