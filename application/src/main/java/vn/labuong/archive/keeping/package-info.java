/** Keeping: the record of each item beside its originals, fixity, and the way back from the store alone. */
@NullMarked
package vn.labuong.archive.keeping;

import org.jspecify.annotations.NullMarked;
