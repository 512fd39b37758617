package vn.labuong.shared.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads runs of scripts that put no spaces between words (Khmer first of all) as orthographic syllables. */
final class Syllables {

    private static final int FIRST_UNSPACED = 0x0E00;

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(new ULocale("km"));

    /**
     * A syllable in the text as given.
     *
     * @param start of its first character
     * @param end after its last character
     */
    record Syllable(String exact, String folded, int start, int end) {}

    private final List<Syllable> found = new ArrayList<>();
    private @Nullable KhmerSyllable open;
    private boolean coeng;
    private int start;
    private int end;

    private Syllables() {}

    /** Letters and marks of scripts without spaces; digits and punctuation are not among them. */
    static boolean isUnspaced(int c) {
        if (c < FIRST_UNSPACED) {
            return false;
        }
        if (c >= 0x1780 && c <= 0x17DD) {
            return c <= 0x17D3 || c == 0x17D7 || c >= 0x17DC;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case THAI, LAO, MYANMAR, HAN, HIRAGANA, KATAKANA -> Character.isLetter(c) || isMark(c);
            default -> false;
        };
    }

    /** The syllables of a stretch that holds unspaced letters, their marks and ignored characters only. */
    static List<Syllable> of(String text, int from, int to) {
        var reading = new Syllables();
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            reading.take(text.codePointAt(at), at);
        }
        reading.close();
        return reading.found;
    }

    /** Where the words begin, as indices of syllables, by the dictionary; the first is 0. */
    static List<Integer> words(List<Syllable> syllables) {
        var run = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (var syllable : syllables) {
            starts.add(run.length());
            run.append(syllable.exact());
        }
        var words = WORDS.clone();
        words.setText(run.toString());
        var begins = new ArrayList<Integer>();
        int syllable = 0;
        for (int at = words.first(); at != BreakIterator.DONE && at < run.length(); at = words.next()) {
            while (syllable < starts.size() && starts.get(syllable) < at) {
                syllable++;
            }
            if (syllable < starts.size() && starts.get(syllable) == at) {
                begins.add(syllable);
            }
        }
        return begins;
    }

    private void take(int typed, int at) {
        if (SearchTokens.isIgnored(typed) || typed == 0x17B4 || typed == 0x17B5) {
            return;
        }
        int next = at + Character.charCount(typed);
        switch (typed) {
            case 0x17A3 -> letter("\u17A2", at, next);
            case 0x17A4 -> {
                letter("\u17A2", at, next);
                part("\u17B6", at, next);
            }
            case 0x17D3 -> part("\u17C6", at, next);
            case KhmerSyllable.COENG -> coeng(at, next);
            default -> {
                if (isMark(typed)) {
                    part(Character.toString(typed), at, next);
                } else {
                    letter(Character.toString(typed), at, next);
                }
            }
        }
    }

    private void coeng(int at, int next) {
        if (coeng) {
            part(String.valueOf(KhmerSyllable.COENG), at, next);
        }
        if (open == null) {
            begin("", at);
        }
        coeng = true;
        end = next;
    }

    private void letter(String letter, int at, int next) {
        if (coeng && letter.charAt(0) >= '\u1780' && letter.charAt(0) <= '\u17B3') {
            coeng = false;
            part(KhmerSyllable.COENG + letter, at, next);
        } else {
            begin(letter, at);
            end = next;
        }
    }

    private void part(String part, int at, int next) {
        if (open == null) {
            begin("", at);
        }
        if (coeng) {
            coeng = false;
            add(String.valueOf(KhmerSyllable.COENG));
        }
        add(part);
        end = next;
    }

    private void add(String part) {
        if (open != null) {
            open.add(part);
        }
    }

    private void begin(String base, int at) {
        close();
        open = new KhmerSyllable(base);
        start = at;
        end = at;
    }

    private void close() {
        if (coeng) {
            coeng = false;
            add(String.valueOf(KhmerSyllable.COENG));
        }
        if (open != null) {
            found.add(new Syllable(open.exact(), open.folded(), start, end));
        }
        open = null;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
