package vn.labuong.portal.exhibition;

import java.util.List;

/** What became of a change. */
public sealed interface Saving {

    /** Kept; the exhibition as it is now. */
    record Saved(String slug, int version) implements Saving {}

    /**
     * Somebody else changed the same part meanwhile; nothing was kept.
     *
     * @param now the exhibition as it is
     */
    record Stale(Exhibition now) implements Saving {}

    /**
     * It cannot be kept.
     *
     * @param problems message keys
     */
    record Refused(List<String> problems) implements Saving {}

    static Saving refused(String... problems) {
        return new Refused(List.of(problems));
    }
}
