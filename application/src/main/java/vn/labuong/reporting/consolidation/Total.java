package vn.labuong.reporting.consolidation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.cell.Answer;

/**
 * A sum of figures: numerators over denominators, never a mean of shares. Of any size, so that one absurd figure does
 * not break the sum of the others.
 *
 * @param denominator null for plain counts
 * @param figures how many figures it is the sum of, at least one
 */
public record Total(BigInteger numerator, @Nullable BigInteger denominator, int figures) {

    /** Empty where nobody gave a figure, or where some count within a base and others do not: those cannot be added. */
    public static Optional<Total> of(Collection<Answer.Figure> figures) {
        long withBase =
                figures.stream().filter(one -> one.denominator() != null).count();
        if (figures.isEmpty() || (withBase != 0 && withBase != figures.size())) {
            return Optional.empty();
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ZERO;
        for (Answer.Figure figure : figures) {
            numerator = numerator.add(BigInteger.valueOf(figure.numerator()));
            Long base = figure.denominator();
            denominator = base == null ? denominator : denominator.add(BigInteger.valueOf(base));
        }
        return Optional.of(new Total(numerator, withBase == 0 ? null : denominator, figures.size()));
    }

    /** The same as a figure; empty where it is larger than any figure can be. */
    public Optional<Answer.Figure> asFigure() {
        BigInteger base = denominator;
        if (numerator.bitLength() > 63 || (base != null && base.bitLength() > 63)) {
            return Optional.empty();
        }
        return Optional.of(new Answer.Figure(numerator.longValue(), base == null ? null : base.longValue(), null));
    }
}
