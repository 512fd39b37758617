package vn.labuong.archive.retention;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemId;

/**
 * A proposal to dispose of items, and what came of it.
 *
 * @param why the reason of whoever proposed it
 * @param certificateNumber as the council of disposal numbered its minutes; null until it is approved
 */
public record Disposal(
        UUID id,
        State state,
        String why,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decidedWhy,
        @Nullable String certificateNumber,
        List<Entry> entries) {

    /** Where a proposal stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file as the certificate names it: by what it was, not by its name, which may be somebody's. */
    public record Bytes(String sha256, long size, @Nullable String format) {}

    /**
     * An item as it was listed.
     *
     * @param removed taken off the list before the decision
     * @param erasedAt when the last of its bytes was gone; null as long as some are still to be erased
     */
    public record Entry(
            ItemId item,
            int version,
            String code,
            String title,
            String series,
            int completedYear,
            int lastYear,
            @Nullable String dated,
            List<Bytes> files,
            boolean removed,
            @Nullable Instant erasedAt) {

        public Entry {
            files = List.copyOf(files);
        }
    }

    public Disposal {
        entries = List.copyOf(entries);
    }

    /** The items that the decision is about. */
    public List<Entry> listed() {
        return entries.stream().filter(entry -> !entry.removed()).toList();
    }
}
