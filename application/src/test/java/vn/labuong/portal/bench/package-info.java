/** Tests of figures of the portal under load. */
@NullMarked
package vn.labuong.portal.bench;

import org.jspecify.annotations.NullMarked;
