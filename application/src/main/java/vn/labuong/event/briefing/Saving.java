package vn.labuong.event.briefing;

import java.util.List;

/** What became of an act. */
public sealed interface Saving {

    /** Kept. */
    record Saved(String slug) implements Saving {}

    /**
     * It cannot be; nothing was kept.
     *
     * @param problems message keys
     */
    record Refused(List<String> problems) implements Saving {}

    /** Somebody else changed the briefing since it was looked at; nothing was kept. */
    record Stale() implements Saving {}

    static Saving refused(String problem) {
        return new Refused(List.of(problem));
    }
}
