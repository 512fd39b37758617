/** Files that come from a browser piece by piece, so that a broken connection costs no more than the last piece. */
@NullMarked
package vn.labuong.archive.upload;

import org.jspecify.annotations.NullMarked;
