/** A folder of what really exists, with or without a sheet that describes it, taken in row by row. */
@NullMarked
package vn.labuong.archive.folder;

import org.jspecify.annotations.NullMarked;
