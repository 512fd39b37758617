@NullMarked
package vn.labuong.portal.editorial;

import org.jspecify.annotations.NullMarked;
