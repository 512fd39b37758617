/** Descriptions as a sheet, out and in again: what is exported and imported unchanged changes nothing. */
@NullMarked
package vn.labuong.archive.sheet;

import org.jspecify.annotations.NullMarked;
