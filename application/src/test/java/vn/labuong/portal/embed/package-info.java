/** Tests of the blocks that other portals frame. */
@NullMarked
package vn.labuong.portal.embed;

import org.jspecify.annotations.NullMarked;
