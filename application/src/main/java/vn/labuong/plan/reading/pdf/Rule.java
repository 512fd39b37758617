package vn.labuong.plan.reading.pdf;

/**
 * A ruled line of a page, in points from its top left corner as it is seen.
 *
 * @param at the line's x when vertical, its y when horizontal
 * @param from the lower end along the line
 * @param to the upper end along the line
 */
record Rule(boolean vertical, double at, double from, double to) {

    /** Lines that meet on paper may miss each other by a little in the file. */
    static final double SLACK = 3;

    boolean covers(double position) {
        return from - SLACK <= position && position <= to + SLACK;
    }

    boolean meets(Rule other) {
        return vertical == other.vertical
                ? Math.abs(at - other.at) <= SLACK && from <= other.to + SLACK && other.from <= to + SLACK
                : covers(other.at) && other.covers(at);
    }
}
