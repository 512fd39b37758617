/**
 * Pictures for pages, made once from originals that stay as they are: a pyramid of tiles, smaller sizes, redacted copies.
 * None holds anything but pixels.
 */
@NullMarked
package vn.labuong.archive.derive;

import org.jspecify.annotations.NullMarked;
