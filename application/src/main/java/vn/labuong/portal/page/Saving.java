package vn.labuong.portal.page;

import java.util.List;

/** What became of a change to a page. */
public sealed interface Saving {

    /** Kept, under that name in addresses. */
    record Saved(String slug) implements Saving {}

    /** Somebody else changed the page meanwhile; nothing was kept. */
    record Stale() implements Saving {}

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
