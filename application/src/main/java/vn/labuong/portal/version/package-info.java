/** Versions of what the site's editors write: each save adds one and none is ever changed. */
@NullMarked
package vn.labuong.portal.version;

import org.jspecify.annotations.NullMarked;
