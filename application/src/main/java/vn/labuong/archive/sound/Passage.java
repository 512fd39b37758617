package vn.labuong.archive.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * Cues that follow each other, long enough to hold what is searched for together and short enough to be heard from its
 * beginning.
 *
 * @param second at which it begins
 * @param text words of its cues, a line each
 */
public record Passage(int second, String text) {

    private static final int LONG_ENOUGH = 20_000;
    private static final int ENOUGH_LETTERS = 400;

    /** The number that a passage has among the pages of its file, from 1; two never share one. */
    public int number() {
        return second + 1;
    }

    /** The second at which the passage of that number begins. */
    public static int second(int number) {
        return number - 1;
    }

    /**
     * All cues, each in one passage.
     *
     * @param last second in which a passage may begin; what is said after it belongs to the last passage
     */
    public static List<Passage> of(List<Cue> cues, int last) {
        var passages = new ArrayList<Passage>();
        var text = new StringBuilder();
        long from = 0;
        int next = 0;
        for (Cue cue : cues) {
            boolean full = cue.end() - from > LONG_ENOUGH || text.length() > ENOUGH_LETTERS;
            boolean another = Math.max(next, cue.start() / 1000) <= last && cue.start() / 1000 > from / 1000;
            if (!text.isEmpty() && full && another) {
                passages.add(new Passage((int) Math.max(next, from / 1000), text.toString()));
                next = passages.get(passages.size() - 1).second() + 1;
                text.setLength(0);
            }
            from = text.isEmpty() ? Math.min(cue.start(), last * 1000L) : from;
            text.append(text.isEmpty() ? "" : "\n").append(cue.text());
        }
        if (!text.isEmpty()) {
            passages.add(new Passage((int) Math.max(next, from / 1000), text.toString()));
        }
        return passages;
    }
}
