/** The work of editors: a second person's word, and how two versions differ. */
@NullMarked
package vn.labuong.portal.editorial;

import org.jspecify.annotations.NullMarked;
