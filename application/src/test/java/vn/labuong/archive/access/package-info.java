/** Tests. */
@NullMarked
package vn.labuong.archive.access;

import org.jspecify.annotations.NullMarked;
