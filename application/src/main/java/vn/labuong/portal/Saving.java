package vn.labuong.portal;

import java.util.List;

/** What became of a change to an entry. */
public sealed interface Saving {

    /** It stands. */
    record Saved() implements Saving {}

    /**
     * It lacks something, and nothing was changed.
     *
     * @param problems message keys
     */
    record Refused(List<String> problems) implements Saving {}

    /** Somebody else changed the entry since it was looked at; nothing was changed. */
    record Stale() implements Saving {}
}
