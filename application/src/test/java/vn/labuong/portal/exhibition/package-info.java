@NullMarked
package vn.labuong.portal.exhibition;

import org.jspecify.annotations.NullMarked;
