/** Tests of the archive. */
@NullMarked
package vn.labuong.archive;

import org.jspecify.annotations.NullMarked;
