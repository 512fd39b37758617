/** Exhibitions online: what they say and show, the versions of it, and when they are open. */
@NullMarked
package vn.labuong.portal.exhibition;

import org.jspecify.annotations.NullMarked;
