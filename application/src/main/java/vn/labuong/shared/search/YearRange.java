package vn.labuong.shared.search;

/**
 * Years from the first to the last, both counted.
 *
 * @param from of the common era, at most {@code to}
 */
public record YearRange(int from, int to) {

    public YearRange {
        if (from > to) {
            throw new IllegalArgumentException("The years " + from + " to " + to + " run backwards");
        }
    }
}
