/** Texts of pages mended by hand: each saving a version, none lost, with the boxes of the words that stayed. */
@NullMarked
package vn.labuong.archive.correction;

import org.jspecify.annotations.NullMarked;
