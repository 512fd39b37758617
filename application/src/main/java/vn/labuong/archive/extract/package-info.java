/**
 * The text of documents, page after page or part after part: nothing is cut in silence, what cannot be read is refused
 * with a reason, and every page says whether its text is good or has to be recognised from its image.
 *
 * <p>Text typed in fonts from before Unicode is converted by the font's name and by what its letters spell; the original
 * stays beside it.
 */
@NullMarked
package vn.labuong.archive.extract;

import org.jspecify.annotations.NullMarked;
