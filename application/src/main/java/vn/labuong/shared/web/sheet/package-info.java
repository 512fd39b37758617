/** The component sheet: every part of the look on one page, in demo mode only. */
@NullMarked
package vn.labuong.shared.web.sheet;

import org.jspecify.annotations.NullMarked;
