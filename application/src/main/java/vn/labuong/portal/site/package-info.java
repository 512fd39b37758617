/** What machines ask of the whole site: which addresses there are, and which they may follow. */
@NullMarked
package vn.labuong.portal.site;

import org.jspecify.annotations.NullMarked;
