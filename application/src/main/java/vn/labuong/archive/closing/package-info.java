/** What the archive tells the ledger of closings, and what it closes again after a restore. */
@NullMarked
package vn.labuong.archive.closing;

import org.jspecify.annotations.NullMarked;
