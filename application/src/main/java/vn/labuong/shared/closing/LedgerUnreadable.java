package vn.labuong.shared.closing;

import java.nio.file.Path;

/** The ledger of what was taken back cannot be read: the product must not open what it may say is closed. */
public class LedgerUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerUnreadable(Path file, Exception cause) {
        super(
                "The ledger " + file + " cannot be read: " + cause.getMessage()
                        + ". Mend the line or take the copy beside the backups; do not remove it.",
                cause);
    }
}
