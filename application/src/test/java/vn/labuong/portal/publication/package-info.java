@NullMarked
package vn.labuong.portal.publication;

import org.jspecify.annotations.NullMarked;
