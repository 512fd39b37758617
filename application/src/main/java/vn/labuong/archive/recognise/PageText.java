package vn.labuong.archive.recognise;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of one page in reading order, each with its box, and the way from a place in the plain text to a place on the
 * page.
 *
 * <p>Boxes are in a unit that the page itself gives by its width and height: pixels of the image that was recognised;
 * pixels at 300 an inch for the text layer of a PDF; whatever unit an ALTO or hOCR file has. Whoever draws scales by the
 * width and height shown.
 *
 * @param language empty where there is too little text to tell
 */
public record PageText(int width, int height, Optional<TextLanguage> language, PageSource source, List<Word> words) {

    /**
     * A word of the language, smaller than a {@link Word} where Khmer runs on.
     *
     * @param from where it begins in {@link #text}
     */
    public record Place(int from, int to, String text, Box box, double confidence) {}

    /** Boxes are cut to the page, and no word that ends its line has a space after it. */
    public PageText {
        var kept = new ArrayList<Word>(words.size());
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            boolean last = at + 1 == words.size() || words.get(at + 1).line() != word.line();
            kept.add(word.at(word.box().within(width, height), word.spaceAfter() && !last));
        }
        words = List.copyOf(kept);
    }

    /** All words, with a space where the page has one and a line feed after each line. */
    public String text() {
        var text = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            text.append(words.get(at).text()).append(gap(at));
        }
        return text.toString();
    }

    /** What parts this word from the next. */
    private String gap(int at) {
        if (at + 1 == words.size()) {
            return "";
        }
        return words.get(at).line() != words.get(at + 1).line()
                ? "\n"
                : words.get(at).spaceAfter() ? " " : "";
    }

    /**
     * Boxes that cover the characters from {@code from} to before {@code to} of {@link #text}, one for each line or word
     * they touch. Where only part of a word is asked for its box is split by how far letters reach, never inside a
     * cluster of Khmer.
     */
    public List<Box> boxes(int from, int to) {
        var boxes = new ArrayList<Box>();
        int begin = 0;
        for (int at = 0; at < words.size() && begin < to; at++) {
            var word = words.get(at);
            int end = begin + word.text().length();
            if (end > from) {
                boxes.add(part(
                        word, Math.max(0, from - begin), Math.min(word.text().length(), to - begin)));
            }
            begin = end + gap(at).length();
        }
        return List.copyOf(boxes);
    }

    private static Box part(Word word, int from, int to) {
        var text = word.text();
        int start = GlyphAdvance.clusterStart(text, from);
        int end = GlyphAdvance.clusterEnd(text, to);
        int all = GlyphAdvance.of(text, 0, text.length());
        if (all == 0 || (start == 0 && end == text.length())) {
            return word.box();
        }
        var box = word.box();
        int left = box.x() + (int) Math.floor((double) box.width() * GlyphAdvance.of(text, 0, start) / all);
        int right = box.x() + (int) Math.ceil((double) box.width() * GlyphAdvance.of(text, 0, end) / all);
        return new Box(left, box.y(), Math.max(0, right - left), box.height());
    }

    /** The word of the language at this place of {@link #text}; empty at a gap and outside the text. */
    public Optional<Place> wordAt(int offset) {
        int begin = 0;
        for (int at = 0; at < words.size() && begin <= offset; at++) {
            var word = words.get(at);
            int end = begin + word.text().length();
            if (offset < end) {
                return Optional.of(place(word, begin, offset - begin));
            }
            begin = end + gap(at).length();
        }
        return Optional.empty();
    }

    private static Place place(Word word, int begin, int inside) {
        var text = word.text();
        var breaks = BreakIterator.getWordInstance(new ULocale("km"));
        breaks.setText(text);
        int to = breaks.following(inside);
        int end = to == BreakIterator.DONE ? text.length() : to;
        int from = Math.max(0, breaks.previous());
        return new Place(
                begin + from, begin + end, text.substring(from, end), part(word, from, end), word.confidence());
    }

    /** Mean confidence of the words, longer ones counting more; 0 on a page without words. */
    public double confidence() {
        double letters = 0;
        double sum = 0;
        for (var word : words) {
            letters += word.text().length();
            sum += word.confidence() * word.text().length();
        }
        return letters == 0 ? 0 : sum / letters;
    }

    /** The same page with the words a person gave it. */
    public PageText corrected(List<Word> better) {
        return new PageText(width, height, language, PageSource.CORRECTED, better);
    }
}
