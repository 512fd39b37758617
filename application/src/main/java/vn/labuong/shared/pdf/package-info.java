/** What every reader of PDF files needs before it trusts one. */
@NullMarked
package vn.labuong.shared.pdf;

import org.jspecify.annotations.NullMarked;
