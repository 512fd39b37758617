/** The work of editors: a second person's word, free pages and their versions. */
@NullMarked
package vn.labuong.portal.editorial;

import org.jspecify.annotations.NullMarked;
