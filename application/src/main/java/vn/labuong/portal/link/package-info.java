/** The links in public texts: which there are, and whether they still lead anywhere. */
@NullMarked
package vn.labuong.portal.link;

import org.jspecify.annotations.NullMarked;
