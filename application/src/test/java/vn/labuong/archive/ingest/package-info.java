/** Tests. */
@NullMarked
package vn.labuong.archive.ingest;

import org.jspecify.annotations.NullMarked;
