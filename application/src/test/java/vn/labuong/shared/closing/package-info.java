/** The ledger of what was taken back. */
@NullMarked
package vn.labuong.shared.closing;

import org.jspecify.annotations.NullMarked;
