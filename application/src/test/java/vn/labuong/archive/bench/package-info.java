/** {@code ./labuong bench}: figures of the archive. */
@NullMarked
package vn.labuong.archive.bench;

import org.jspecify.annotations.NullMarked;
