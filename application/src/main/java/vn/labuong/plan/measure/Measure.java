package vn.labuong.plan.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The port by which a module gives a plan the figures that it knows. A module declares a bean of this type; the plan's
 * pages and the reports ask all beans and never the modules. An answer is worked out afresh, costs a fixed number of
 * statements, and holds counts only: a share is worked out by whoever shows it.
 */
public interface Measure {

    /** The figures that the module knows for the question, none where it knows none. */
    List<Figure> figures(Question question);

    /**
     * What is asked.
     *
     * @param plan the plan's code
     * @param from first day
     * @param until first day no longer counted
     * @param agency only the figures of this agency of the register, null for everybody's
     */
    record Question(
            String plan,
            LocalDate from,
            LocalDate until,
            @Nullable String agency) {}

    /**
     * One figure with its source.
     *
     * @param indicator the indicator of the plan that it serves, null where it serves none
     * @param task the task of the plan that it serves, null where it serves none
     * @param year the calendar year that it counts
     * @param denominator null for a plain count
     * @param source what was counted and where it can be looked at
     * @param demo whether it was invented for demonstration
     */
    record Figure(
            @Nullable String indicator,
            @Nullable String task,
            int year,
            long numerator,
            @Nullable Long denominator,
            LocalDate asOf,
            Source source,
            boolean demo) {}

    /**
     * Where a figure comes from.
     *
     * @param messageKey says in the reader's language what was counted
     * @param address page of the product that lists what was counted, null where there is none
     */
    record Source(String messageKey, @Nullable String address) {}
}
