/** Tests. */
@NullMarked
package vn.labuong.budget.ledger;

import org.jspecify.annotations.NullMarked;
