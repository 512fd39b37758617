package vn.labuong.shared.text;

/**
 * An amount of whole đồng, never negative, at most {@link #LARGEST} as one entry; sums may be larger and fail loudly
 * instead of running over. There is no smaller unit and no rounding.
 */
public record Money(long dong) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The largest single amount that is understood: just under a million billion, far above the state's budget. */
    public static final Money LARGEST = new Money(999_999_999_999_999L);

    public Money {
        if (dong < 0) {
            throw new IllegalArgumentException("Money is not negative: " + dong);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(dong, other.dong));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(dong, other.dong);
    }

    /** Plain digits, as files and programs take them. */
    @Override
    public String toString() {
        return Long.toString(dong);
    }
}
