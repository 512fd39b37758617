/** Tests. */
@NullMarked
package vn.labuong.archive.search;

import org.jspecify.annotations.NullMarked;
