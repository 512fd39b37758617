package vn.labuong.reporting.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private NearCopies() {}

    public static boolean isNearCopy(String text, String earlier) {
        List<String> words = words(text);
        return words.size() >= SHORTEST && likeness(words, words(earlier)) >= THRESHOLD;
    }

    /** 0 where no pair of words is in both, 1 where the words are the same. */
    public static double likeness(String one, String other) {
        return likeness(words(one), words(other));
    }

    private static double likeness(List<String> one, List<String> other) {
        if (one.size() < 2 || other.size() < 2) {
            return one.equals(other) ? 1 : 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 1; at < one.size(); at++) {
            pairs.merge(one.get(at - 1) + ' ' + one.get(at), 1, Integer::sum);
        }
        int common = 0;
        for (int at = 1; at < other.size(); at++) {
            String pair = other.get(at - 1) + ' ' + other.get(at);
            Integer left = pairs.get(pair);
            if (left != null && left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size() - 2);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(MatchKey.of(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
