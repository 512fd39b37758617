/** Copies for the public in which parts of a file are gone, beside an original that is sealed. */
@NullMarked
package vn.labuong.archive.redact;

import org.jspecify.annotations.NullMarked;
