package vn.labuong.shared.closing;

import java.util.List;
import java.util.Set;

/** A module that does again, after the restore of an older backup, what its entries in the ledger say. */
public interface ClosingAgain {

    /** The kinds of entries that it makes, each answered for by one module only. */
    Set<String> kinds();

    /**
     * Does again what those entries say, in their order; the last of a subject holds. What the database does not know
     * needs nothing. Runs in one transaction, before the web server takes requests.
     */
    void closeAgain(List<Closing> entries);
}
