/**
 * The archive as viewers elsewhere read it: IIIF Image API 3 at level 0, Presentation API 3 and Content Search API 2. What is
 * here knows the three standards and nothing of the web; whoever asks is always everybody.
 */
@NullMarked
package vn.labuong.archive.iiif;

import org.jspecify.annotations.NullMarked;
