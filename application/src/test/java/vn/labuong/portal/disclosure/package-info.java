/** Tests of disclosure. */
@NullMarked
package vn.labuong.portal.disclosure;

import org.jspecify.annotations.NullMarked;
