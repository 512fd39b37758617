/** Exhibitions on site: where their printed panels are shown, and when. */
@NullMarked
package vn.labuong.portal.touring;

import org.jspecify.annotations.NullMarked;
