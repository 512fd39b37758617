/** Tests of the public site. */
@NullMarked
package vn.labuong.portal.rights;

import org.jspecify.annotations.NullMarked;
