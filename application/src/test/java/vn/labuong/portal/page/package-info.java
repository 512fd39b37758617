@NullMarked
package vn.labuong.portal.page;

import org.jspecify.annotations.NullMarked;
