package vn.labuong.portal.publication;

import java.util.List;

/** What became of a change to a publication. */
public sealed interface Saving {

    /** Kept; the publication as it is now. */
    record Saved(String slug, int version) implements Saving {}

    /**
     * Somebody else changed it meanwhile; nothing was kept.
     *
     * @param now the publication as it is
     */
    record Stale(Publication now) implements Saving {}

    /**
     * It cannot be.
     *
     * @param problems message keys
     */
    record Refused(List<String> problems) implements Saving {}

    static Saving refused(String name) {
        return new Refused(List.of("portal.publication.problem." + name));
    }
}
