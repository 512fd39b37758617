/** Publications and materials: what they say, in which editions, who may publish them, and how often they are taken. */
@NullMarked
package vn.labuong.portal.publication;

import org.jspecify.annotations.NullMarked;
