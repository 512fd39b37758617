package vn.labuong.plan.indicator;

import org.jspecify.annotations.Nullable;

/**
 * The value of a figure: a percentage where there is a denominator, the count itself where there is none.
 *
 * @param value percent or count, null where the denominator is zero: then the indicator does not apply
 */
public record Share(@Nullable Double value) {

    public static Share of(long numerator, @Nullable Long denominator) {
        if (denominator == null) {
            return new Share((double) numerator);
        }
        return new Share(denominator == 0 ? null : 100.0 * numerator / denominator);
    }

    public boolean applies() {
        return value != null;
    }
}
