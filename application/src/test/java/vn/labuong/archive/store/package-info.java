/** The store on ground other than this disk. */
@NullMarked
package vn.labuong.archive.store;

import org.jspecify.annotations.NullMarked;
