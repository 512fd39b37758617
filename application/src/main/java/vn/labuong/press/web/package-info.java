/** The pages of the directory of spokespersons. */
@NullMarked
package vn.labuong.press.web;

import org.jspecify.annotations.NullMarked;
