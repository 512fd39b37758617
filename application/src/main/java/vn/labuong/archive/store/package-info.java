/** Where the bytes are: as they came, and as they are kept. */
@NullMarked
package vn.labuong.archive.store;

import org.jspecify.annotations.NullMarked;
