package vn.labuong.reporting.review;

import vn.labuong.shared.text.MatchKey;

/**
 * Whether a text is nearly that of the year before. Compared are pairs of neighbouring words, in the form of
 * {@link MatchKey}, by the coefficient of Dice: twice the pairs that both have over the pairs of both. It says nothing
 * about anybody: things may well be as they were. A person looks.
 */
public final class NearCopies {

    /**
     * From here on two texts are near copies. In a text of 30 words, two single words changed leave 25 of 29 pairs, 0.86;
     * a year and two figures that moved on are therefore still a copy, a new sentence is not.
     */
    public static final double THRESHOLD = 0.85;

    /** Shorter texts are alike every year by nature ("Done as planned"). */
    public static final int SHORTEST = 8;

    private NearCopies() {}

    public static boolean isNearCopy(String text, String earlier) {
        WordPairs prepared = new WordPairs(text);
        return prepared.size() >= SHORTEST && prepared.isNear(new WordPairs(earlier));
    }

    /** 0 where no pair of words is in both, 1 where the words are the same. */
    public static double likeness(String one, String other) {
        return new WordPairs(one).likeness(new WordPairs(other));
    }
}
