/** The thesaurus: what items may be about, of which kind they are and for whom, in three languages, as SKOS. */
@NullMarked
package vn.labuong.archive.term;

import org.jspecify.annotations.NullMarked;
