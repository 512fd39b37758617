package vn.labuong.plan.reading;

import org.jspecify.annotations.Nullable;

/** First and last year, both inclusive; either may be unknown. */
record YearSpan(@Nullable Integer from, @Nullable Integer to) {

    static final YearSpan UNKNOWN = new YearSpan(null, null);

    static YearSpan of(int from, int to) {
        return new YearSpan(from, to);
    }

    boolean isKnown() {
        return from != null && to != null;
    }

    /** Whether years fall outside this span; never when it is unknown. */
    boolean isLeftBy(YearSpan years) {
        return (from != null && years.from != null && years.from < from)
                || (to != null && years.to != null && years.to > to);
    }

    /** The smallest span around both. */
    YearSpan around(YearSpan other) {
        var first = from == null || (other.from != null && other.from < from) ? other.from : from;
        var last = to == null || (other.to != null && other.to > to) ? other.to : to;
        return new YearSpan(first, last);
    }
}
