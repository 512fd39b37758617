/**
 * Formal documents: a model that knows no module, a writer of .docx in the layout that a profile prescribes, and the way
 * from .docx to PDF.
 */
@NullMarked
package vn.labuong.shared.office;

import org.jspecify.annotations.NullMarked;
