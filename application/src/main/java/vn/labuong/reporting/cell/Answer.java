package vn.labuong.reporting.cell;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell. Nothing yet, nothing to say, no figure yet, and 0 are four different things.
 *
 * <p>A share is never an answer: it is worked out from numerator and denominator by whoever shows it.
 */
public sealed interface Answer {

    /** Nobody has answered, or somebody has taken the answer away again. */
    record Empty() implements Answer {}

    /**
     * The question does not concern this agency in this period.
     *
     * @param because null where nobody gave a reason
     */
    record NotApplicable(@Nullable String because) implements Answer {}

    /** The figure is owed and not known yet. */
    record NoFigureYet(@Nullable String because) implements Answer {}

    /**
     * What was counted.
     *
     * @param denominator null for a plain count; 0 means that there is no base to count in
     * @param explanation why more was counted than there is, or why a figure that the system knows is overruled
     */
    record Figure(
            long numerator,
            @Nullable Long denominator,
            @Nullable String explanation) implements Answer {}

    /** What happened, in words. */
    record Prose(String text) implements Answer {}

    /** Whether something was said that a report can rest on; a figure that is still owed is not. */
    default boolean isGiven() {
        return this instanceof Figure || this instanceof Prose || this instanceof NotApplicable;
    }
}
