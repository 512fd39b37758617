@NullMarked
package vn.labuong.portal.moved;

import org.jspecify.annotations.NullMarked;
