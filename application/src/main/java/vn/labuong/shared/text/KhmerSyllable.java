package vn.labuong.shared.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One orthographic syllable while it is read: a base and what is written around it. Keyboards and programs store the
 * parts of one drawn syllable in several orders; here they have one order, each once:
 *
 * <pre>base · robat · coeng + letter (coeng ro last) · shifter · vowels · nikahit · signs above · final signs</pre>
 */
final class KhmerSyllable {

    static final char COENG = '\u17D2';

    private static final String COENG_RO = "\u17D2\u179A";
    private static final String COENG_DA = "\u17D2\u178A";
    private static final String COENG_TA = "\u17D2\u178F";

    private static final String SHIFTER = "\u17CA";
    private static final String SHIFTERS = "\u17BB\u17C9\u17CA";
    private static final String UPPER_VOWELS = "\u17B7\u17B8\u17B9\u17BA\u17BE\u17D0";

    private final String base;
    private final List<String> parts = new ArrayList<>(4);

    /** With the base empty where a sign or a vowel stands alone. */
    KhmerSyllable(String base) {
        this.base = base;
    }

    /** A vowel, a sign, a coeng with its letter, or a coeng that has lost its letter. */
    void add(String part) {
        int place = parts.size();
        while (place > 0 && order(part, parts.get(place - 1)) < 0) {
            place--;
        }
        if (place == 0 || !parts.get(place - 1).equals(part)) {
            parts.add(place, part);
        }
    }

    /** The syllable in the one order, two-part vowels made one; the look-alike letters under a coeng stay apart. */
    String exact() {
        merge("\u17C1", "\u17B8", "\u17BE");
        merge("\u17C1", "\u17B6", "\u17C4");
        return base + String.join("", parts);
    }

    /**
     * As {@link #exact()}, with what looks the same made the same: coeng da is coeng ta, and the shifters, which over an
     * upper vowel are drawn as the vowel u below, are one sign there.
     */
    String folded() {
        exact();
        if (parts.remove(COENG_DA)) {
            add(COENG_TA);
        }
        boolean upper = parts.stream().anyMatch(part -> UPPER_VOWELS.contains(part));
        if (upper && parts.removeIf(SHIFTERS::contains)) {
            add(SHIFTER);
        }
        return base + String.join("", parts);
    }

    private void merge(String left, String right, String whole) {
        if (parts.contains(left) && parts.remove(right)) {
            parts.remove(left);
            add(whole);
        }
    }

    private static int order(String left, String right) {
        int ranks = Integer.compare(rank(left), rank(right));
        return ranks != 0 ? ranks : left.compareTo(right);
    }

    private static int rank(String part) {
        char first = part.charAt(0);
        if (first == COENG) {
            return part.equals(COENG_RO) ? 2 : 1;
        }
        return switch (first) {
            case '\u17CC' -> 0;
            case '\u17C9', '\u17CA' -> 3;
            case '\u17C6' -> 5;
            case '\u17C7', '\u17C8' -> 7;
            default -> first >= '\u17B6' && first <= '\u17C5' ? 4 : 6;
        };
    }
}
