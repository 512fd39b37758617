package vn.labuong.reporting.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.labuong.shared.text.MatchKey;

/** A text by its words and its pairs of neighbouring words, made ready once to be held against many others. */
public final class WordPairs {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<String> words;
    private final Map<String, Integer> pairs = new HashMap<>();

    public WordPairs(String text) {
        words = BETWEEN_WORDS
                .splitAsStream(MatchKey.of(text))
                .filter(word -> !word.isEmpty())
                .toList();
        for (int at = 1; at < words.size(); at++) {
            pairs.merge(words.get(at - 1) + ' ' + words.get(at), 1, Integer::sum);
        }
    }

    /** How many words. */
    public int size() {
        return words.size();
    }

    /** Whether they are as like as near copies are. */
    public boolean isNear(WordPairs other) {
        int fewer = Math.min(size(), other.size()) - 1;
        // Not even if every pair of the shorter one were in the longer one.
        boolean beyondReach = fewer > 0 && 2.0 * fewer / (size() + other.size() - 2) < NearCopies.THRESHOLD;
        return !beyondReach && likeness(other) >= NearCopies.THRESHOLD;
    }

    /** 0 where no pair of words is in both, 1 where the words are the same. */
    public double likeness(WordPairs other) {
        if (size() < 2 || other.size() < 2) {
            return words.equals(other.words) ? 1 : 0;
        }
        int common = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * common / (size() + other.size() - 2);
    }
}
