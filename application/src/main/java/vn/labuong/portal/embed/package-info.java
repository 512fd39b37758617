/** Blocks that the pages of other portals may show within themselves. */
@NullMarked
package vn.labuong.portal.embed;

import org.jspecify.annotations.NullMarked;
