/** Who speaks for an agency to the press on a day: entries that are only added. */
@NullMarked
package vn.labuong.press.spokesperson;

import org.jspecify.annotations.NullMarked;
