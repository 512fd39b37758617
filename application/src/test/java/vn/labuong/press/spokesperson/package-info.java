/** Tests of the directory of spokespersons. */
@NullMarked
package vn.labuong.press.spokesperson;

import org.jspecify.annotations.NullMarked;
