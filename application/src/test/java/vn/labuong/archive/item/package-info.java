/** Tests. */
@NullMarked
package vn.labuong.archive.item;

import org.jspecify.annotations.NullMarked;
