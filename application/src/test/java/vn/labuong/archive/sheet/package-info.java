/** Tests. */
@NullMarked
package vn.labuong.archive.sheet;

import org.jspecify.annotations.NullMarked;
