package vn.labuong.shared.editing;

import java.util.List;

/** What became of a change that somebody asked for. */
public sealed interface Saving {

    /**
     * It stands.
     *
     * @param name by which addresses name what was changed, from now on
     */
    record Saved(String name) implements Saving {}

    /**
     * It cannot be; nothing was kept.
     *
     * @param problems message keys, at least one
     */
    record Refused(List<String> problems) implements Saving {}

    /** Somebody else made a change since it was looked at; nothing was kept. */
    record Stale() implements Saving {}

    static Saving refused(String problem) {
        return new Refused(List.of(problem));
    }
}
