/** How long items are kept. The machine lists; people decide, and two of them on disposal. */
@NullMarked
package vn.labuong.archive.retention;

import org.jspecify.annotations.NullMarked;
