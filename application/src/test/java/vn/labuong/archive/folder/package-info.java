/** Tests. */
@NullMarked
package vn.labuong.archive.folder;

import org.jspecify.annotations.NullMarked;
