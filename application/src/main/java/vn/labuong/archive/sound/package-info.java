/**
 * Recordings and films for pages: renditions that a slow line carries, what they look like as a wave, captions cleaned and
 * read as a transcript.
 */
@NullMarked
package vn.labuong.archive.sound;

import org.jspecify.annotations.NullMarked;
