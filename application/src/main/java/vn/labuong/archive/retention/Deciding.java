package vn.labuong.archive.retention;

import java.util.List;

/** What became of a decision on several items: all of it, or nothing. */
public sealed interface Deciding {

    /**
     * Decided on all of them.
     *
     * @param items how many
     */
    record Done(int items) implements Deciding {}

    /**
     * The decision itself lacks something.
     *
     * @param problems message keys
     */
    record Refused(List<String> problems) implements Deciding {}

    /** Some of the items stand in the way. */
    record Stopped(List<Objection> objections) implements Deciding {}

    /**
     * Why an item stands in the way.
     *
     * @param reasons message keys
     */
    record Objection(String code, List<String> reasons) {}
}
