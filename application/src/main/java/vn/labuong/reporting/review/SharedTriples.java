package vn.labuong.reporting.review;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.labuong.shared.text.MatchKey;

/** Compares by runs of three words: a changed figure touches few of them, another sentence many. */
@Component
public class SharedTriples implements Likeness {

    private static final int RUN = 3;

    /** Shorter texts are alike by chance: "Đã thực hiện đúng tiến độ". */
    private static final int FEWEST_WORDS = 12;

    private static final double NEARLY_ALL = 0.6;

    @Override
    public boolean isNearCopy(String text, String earlier) {
        Set<String> now = runs(text);
        Set<String> before = runs(earlier);
        if (now.isEmpty() || before.isEmpty()) {
            return false;
        }
        Set<String> both = new HashSet<>(now);
        both.retainAll(before);
        return both.size() >= NEARLY_ALL * now.size();
    }

    private static Set<String> runs(String text) {
        String[] words =
                MatchKey.of(text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")).split(" ", -1);
        Set<String> runs = new HashSet<>();
        if (words.length >= FEWEST_WORDS) {
            for (int at = 0; at + RUN <= words.length; at++) {
                runs.add(words[at] + " " + words[at + 1] + " " + words[at + 2]);
            }
        }
        return runs;
    }
}
