package vn.labuong.archive.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page while its words come in from a file that others wrote: nothing in it is trusted. */
final class PageInMaking {

    private static final int LONGEST_WORD = 10_000;

    private final int width;
    private final int height;
    private final List<Word> words = new ArrayList<>();
    private @Nullable TextLanguage language;
    private PageSource source = PageSource.OCR;
    private int line = -1;
    private boolean lineOpen;
    private int moved;

    /** Without a size (0) the page becomes as large as its words need. */
    PageInMaking(double width, double height) {
        this.width = whole(width);
        this.height = whole(height);
    }

    void language(@Nullable String code) {
        if (language == null && code != null) {
            language = TextLanguage.of(code).orElse(null);
        }
    }

    void source(PageSource from) {
        source = from;
    }

    void openLine() {
        lineOpen = false;
    }

    /** What may hold white space, where somebody put a whole line in one string: split as far as letters reach. */
    void add(String content, double x, double y, double wide, double high, double confidence, boolean spaceAfter) {
        if (content.length() > LONGEST_WORD) {
            throw new LayoutReader.Unusable(LayoutReading.Reason.SWOLLEN);
        }
        if (Word.storable(content).isEmpty()) {
            return;
        }
        if (!lineOpen) {
            line++;
            lineOpen = true;
        }
        var box = inside(Box.between(whole(x), whole(y), whole(x + wide), whole(y + high)));
        var parts = content.strip().split("[\\s\\u00A0]+", -1);
        int all =
                Math.max(1, GlyphAdvance.of(content.strip(), 0, content.strip().length()));
        int from = 0;
        for (int at = 0; at < parts.length; at++) {
            from = content.strip().indexOf(parts[at], from);
            double left = (double) GlyphAdvance.of(content.strip(), 0, from) / all;
            from += parts[at].length();
            double right = (double) GlyphAdvance.of(content.strip(), 0, from) / all;
            boolean last = at + 1 == parts.length;
            if (!Word.storable(parts[at]).isEmpty()) {
                words.add(new Word(parts[at], slice(box, left, right), sure(confidence), line, !last || spaceAfter));
            }
        }
    }

    private static Box slice(Box box, double left, double right) {
        int from = (int) Math.round(box.width() * left);
        int to = (int) Math.round(box.width() * right);
        return new Box(box.x() + from, box.y(), Math.max(0, to - from), box.height());
    }

    private Box inside(Box box) {
        if (width == 0 || height == 0) {
            return box;
        }
        var drawn = box.within(width, height);
        if (!drawn.equals(box)) {
            moved++;
        }
        return drawn;
    }

    /** A space follows the word that came last. */
    void space() {
        if (lineOpen && !words.isEmpty()) {
            var last = words.remove(words.size() - 1);
            words.add(new Word(last.text(), last.box(), last.confidence(), last.line(), true));
        }
    }

    PageText done() {
        int wide = width > 0
                ? width
                : words.stream().mapToInt(word -> word.box().right()).max().orElse(0);
        int high = height > 0
                ? height
                : words.stream().mapToInt(word -> word.box().bottom()).max().orElse(0);
        return new PageText(wide, high, Optional.ofNullable(language), source, words);
    }

    int words() {
        return words.size();
    }

    int moved() {
        return moved;
    }

    private static double sure(double confidence) {
        return Double.isNaN(confidence) ? 0 : Math.max(0, Math.min(1, confidence));
    }

    private static int whole(double value) {
        return Double.isNaN(value) ? 0 : (int) Math.max(-1_000_000, Math.min(1_000_000, Math.round(value)));
    }

    /** The number written there, else 0. */
    static double number(@Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
