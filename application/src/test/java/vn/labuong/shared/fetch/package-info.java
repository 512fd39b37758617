/** Others try to lead the product into its own network, or to keep it. */
@NullMarked
package vn.labuong.shared.fetch;

import org.jspecify.annotations.NullMarked;
