/**
 * The ledger of what was taken back from the public. It stands in the database and in files outside of it, so that the
 * restore of an older backup opens nothing again.
 */
@NullMarked
package vn.labuong.shared.closing;

import org.jspecify.annotations.NullMarked;
