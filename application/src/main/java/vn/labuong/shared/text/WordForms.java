package vn.labuong.shared.text;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The two forms of a word. Texts of one language say the same few thousand words again and again, so the forms of the
 * words met last are kept; where two words fall on one place the later one takes it.
 */
record WordForms(String raw, String exact, String folded) {

    private static final int PLACES = 1 << 14;
    private static final int LONGEST_KEPT = 16;

    private static final AtomicReferenceArray<WordForms> KEPT = new AtomicReferenceArray<>(PLACES);

    static WordForms of(String raw) {
        if (raw.length() > LONGEST_KEPT) {
            return made(raw);
        }
        int hash = raw.hashCode();
        int place = (hash ^ (hash >>> 14)) & (PLACES - 1);
        var kept = KEPT.getPlain(place);
        if (kept == null || !kept.raw.equals(raw)) {
            kept = made(raw);
            KEPT.setRelease(place, kept);
        }
        return kept;
    }

    private static WordForms made(String raw) {
        var exact = LatinForms.exact(raw);
        return new WordForms(raw, exact, LatinForms.fold(exact));
    }
}
