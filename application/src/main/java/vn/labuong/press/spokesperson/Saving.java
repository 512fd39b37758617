package vn.labuong.press.spokesperson;

import java.util.List;

/** What became of an entry. */
public sealed interface Saving {

    /** It stands. */
    record Saved() implements Saving {}

    /**
     * It lacks something, and nothing was kept.
     *
     * @param problems message keys
     */
    record Refused(List<String> problems) implements Saving {}

    /**
     * A contact looks like a private one; nothing was kept until somebody confirms that it is the office's.
     *
     * @param doubts message keys
     */
    record Unsure(List<String> doubts) implements Saving {}

    /** Somebody else added an entry for the agency since it was looked at; nothing was kept. */
    record Stale() implements Saving {}
}
