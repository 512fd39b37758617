package vn.labuong.shared.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** The chain of hashes over the whole log. Whoever keeps a copy of the last hash can prove that nothing before it was changed. */
@Component
public class AuditChain {

    private static final int BATCH = 1000;

    private final AuditEntries entries;

    AuditChain(AuditEntries entries) {
        this.entries = entries;
    }

    /** What a verification found. */
    public sealed interface Verdict {

        /** Every entry is there and unchanged; {@code lastHash} is worth writing down elsewhere. */
        record Intact(long length, String lastHash) implements Verdict {}

        /** The entry that should have this number is missing, changed, or not the successor of the one before. */
        record Broken(long id) implements Verdict {}

        default boolean isIntact() {
            return this instanceof Intact;
        }
    }

    /** Reads the whole log; the cost grows with its length, the memory does not. */
    public Verdict verify() {
        long length = 0;
        String lastHash = AuditEntry.NOTHING;
        List<AuditEntry> batch = entries.after(0, BATCH);
        while (!batch.isEmpty()) {
            for (AuditEntry entry : batch) {
                if (!follows(entry, length, lastHash)) {
                    return new Verdict.Broken(length + 1);
                }
                length++;
                lastHash = entry.hash();
            }
            batch = entries.after(length, BATCH);
        }
        return new Verdict.Intact(length, lastHash);
    }

    private static boolean follows(AuditEntry entry, long length, String lastHash) {
        return entry.id() == length + 1
                && entry.previousHash().equals(lastHash)
                && entry.hash().equals(entry.expectedHash());
    }
}
