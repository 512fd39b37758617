/** Tests. */
@NullMarked
package vn.labuong.archive.keeping;

import org.jspecify.annotations.NullMarked;
