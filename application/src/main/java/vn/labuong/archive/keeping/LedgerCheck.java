package vn.labuong.archive.keeping;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the ledger of fixity still says what it said. */
@Component
public class LedgerCheck {

    private final FixityLedger ledger;

    LedgerCheck(FixityLedger ledger) {
        this.ledger = ledger;
    }

    /** The first entry or seal that does not fit; empty where all fit. */
    public Optional<String> flaw() {
        return ledger.flaw();
    }
}
