/** How files come in: lots, stages, and the queue between them. */
@NullMarked
package vn.labuong.archive.ingest;

import org.jspecify.annotations.NullMarked;
