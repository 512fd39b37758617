/** Who changed what, from what, to what, and why: an append-only log whose entries are chained by their hashes. */
@NullMarked
package vn.labuong.shared.audit;

import org.jspecify.annotations.NullMarked;
