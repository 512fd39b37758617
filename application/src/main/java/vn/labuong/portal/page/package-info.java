/** Free pages of the site: what editors write, its versions, and when everybody sees it. */
@NullMarked
package vn.labuong.portal.page;

import org.jspecify.annotations.NullMarked;
