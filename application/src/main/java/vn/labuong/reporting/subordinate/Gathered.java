package vn.labuong.reporting.subordinate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;

/**
 * The answers of several agencies to one question, added up: numerators over denominators, never a mean of shares. The
 * result is the same in whatever order and grouping answers are added.
 *
 * @param numerator of all figures
 * @param denominator of the figures that have one; 0 where none has
 * @param figures agencies that gave a figure
 * @param withDenominator how many of these have one
 * @param noFigureYet agencies that owe a figure
 * @param notApplicable agencies that the question does not concern
 * @param missing agencies that said nothing, or whose report is not there
 * @param said what was said in words, in the order of the agencies' ids
 * @param explanations why figures are as they are, in the same order
 */
public record Gathered(
        long numerator,
        long denominator,
        int figures,
        int withDenominator,
        int noFigureYet,
        int notApplicable,
        int missing,
        List<Said> said,
        List<Said> explanations) {

    private static final Comparator<Said> BY_AGENCY =
            Comparator.comparing((Said said) -> said.agency().value()).thenComparing(Said::text);

    // After the comparator, by which it is made.
    public static final Gathered NOTHING = new Gathered(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    /** Words of one agency. */
    public record Said(AgencyId agency, String text) {}

    public Gathered {
        said = said.stream().sorted(BY_AGENCY).toList();
        explanations = explanations.stream().sorted(BY_AGENCY).toList();
    }

    /**
     * What one agency answered.
     *
     * @param answer null where its report is not there or not yet accepted
     */
    public static Gathered of(AgencyId agency, @Nullable Answer answer) {
        if (answer instanceof Answer.Figure figure) {
            Long all = figure.denominator();
            String why = figure.explanation();
            return new Gathered(
                    figure.numerator(),
                    all == null ? 0 : all,
                    1,
                    all == null ? 0 : 1,
                    0,
                    0,
                    0,
                    List.of(),
                    why == null ? List.of() : List.of(new Said(agency, why)));
        }
        if (answer instanceof Answer.Prose prose) {
            return new Gathered(0, 0, 0, 0, 0, 0, 0, List.of(new Said(agency, prose.text())), List.of());
        }
        int owed = answer instanceof Answer.NoFigureYet ? 1 : 0;
        int none = answer instanceof Answer.NotApplicable ? 1 : 0;
        return new Gathered(0, 0, 0, 0, owed, none, 1 - owed - none, List.of(), List.of());
    }

    public static Gathered sum(Collection<Gathered> parts) {
        return parts.stream().reduce(NOTHING, Gathered::plus);
    }

    public Gathered plus(Gathered other) {
        return new Gathered(
                capped(numerator, other.numerator),
                capped(denominator, other.denominator),
                figures + other.figures,
                withDenominator + other.withDenominator,
                noFigureYet + other.noFigureYet,
                notApplicable + other.notApplicable,
                missing + other.missing,
                both(said, other.said),
                both(explanations, other.explanations));
    }

    /** Whether some figure is still owed or not there, so that the sum says less than it will. */
    public boolean isIncomplete() {
        return noFigureYet + missing > 0;
    }

    /** Whether figures with and without a denominator met, or the sum is larger than a figure can be: no sum then. */
    public boolean hasSum() {
        boolean mixed = withDenominator != 0 && withDenominator != figures;
        return figures > 0 && !mixed && numerator != Long.MAX_VALUE && denominator != Long.MAX_VALUE;
    }

    /** The sum as an answer; only where {@link #hasSum}. */
    public Answer.Figure figure(@Nullable String explanation) {
        if (!hasSum()) {
            throw new IllegalStateException("no sum");
        }
        return new Answer.Figure(numerator, withDenominator == 0 ? null : denominator, explanation);
    }

    /** Numbers here are never negative, so stopping at the largest does not depend on the order. */
    private static long capped(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static List<Said> both(List<Said> one, List<Said> other) {
        List<Said> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
