package vn.labuong.reporting.reminder;

/**
 * Why a letter goes on that day, the most urgent first, and how much of what a person may be sent in November and December
 * it may use up.
 *
 * <p>The rule: six letters at most. An occasion is passed over once the person has had as many letters as stand beside it;
 * what it would have said stands in the next letter that goes. So the less urgent occasions fall away first, and the sixth
 * letter is kept for the last days of a report of which the person was told nothing yet.
 */
enum Occasion {
    RETURNED(5),
    LAST_DAYS(5),
    OVERDUE(5),
    STILL_OVERDUE(5),
    APPROVAL_ASKED(4),
    WEEK_BEFORE(4),
    FORTNIGHT_BEFORE(3),
    OPENED(2),
    DECISIONS_WAIT(2);

    /** In November and December together, whatever happens. */
    static final int MOST = 6;

    private final int most;

    Occasion(int most) {
        this.most = most;
    }

    /** Whether another letter may go for this, after that many. */
    boolean mayFollow(int letters, boolean firstNews) {
        return letters < (firstNews && this == LAST_DAYS ? MOST : most);
    }
}
