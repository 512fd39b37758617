/** Lines, the entries that are added to them, and who may add. */
@NullMarked
package vn.labuong.budget.ledger;

import org.jspecify.annotations.NullMarked;
