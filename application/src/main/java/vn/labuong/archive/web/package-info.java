/** The screens of the archive: lists, upload, queue, pages of items, and what archivists do with them. */
@NullMarked
package vn.labuong.archive.web;

import org.jspecify.annotations.NullMarked;
