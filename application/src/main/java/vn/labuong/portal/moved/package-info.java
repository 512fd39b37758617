/** Addresses at which something stood once, and where they lead now. */
@NullMarked
package vn.labuong.portal.moved;

import org.jspecify.annotations.NullMarked;
