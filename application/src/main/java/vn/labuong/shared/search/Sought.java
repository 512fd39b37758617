package vn.labuong.shared.search;

import java.util.List;

/**
 * One thing that a query looks for: a word, a Khmer word as its syllables, a number such as 27-NQ/TW, or words in quotes.
 *
 * @param steps the words and syllables that follow each other; at least one
 * @param whole the steps written as one word, folded; empty where they may not be
 * @param wholeExact the same with its marks
 * @param segment the steps are one word of the dictionary
 */
public record Sought(List<Step> steps, String whole, String wholeExact, boolean segment) {

    /**
     * A word or syllable.
     *
     * @param chained only white space may lie between it and the step before
     */
    public record Step(String exact, String folded, boolean syllable, boolean chained) {}

    public Sought {
        steps = List.copyOf(steps);
    }
}
