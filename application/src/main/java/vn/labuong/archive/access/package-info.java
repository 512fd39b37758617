/** Who may see what: one rule, asked by every page, file, search and export. */
@NullMarked
package vn.labuong.archive.access;

import org.jspecify.annotations.NullMarked;
