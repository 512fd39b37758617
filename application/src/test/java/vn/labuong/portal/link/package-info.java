@NullMarked
package vn.labuong.portal.link;

import org.jspecify.annotations.NullMarked;
