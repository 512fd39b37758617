package vn.labuong.shared.search.embedded;

/**
 * The fields of a document in the index.
 *
 * <pre>
 * text         all that the document is found by: folded words, Khmer syllables and pairs of neighbouring syllables, with
 *              positions
 * title        the same of its titles alone; of the item's own document
 * body         the same of a page's own text alone
 * exact        words of text with their marks, as folded U+0001 exact; dictionary words as = folded U+0001 exact
 * item, part   to which item it belongs, as what part of it
 * record       "1" for the item's own document
 * audience     who may read the document; of: who may read its item's own document
 * </pre>
 */
final class Fields {

    static final String TEXT = "text";
    static final String BODY = "body";
    static final String TITLE = "title";
    static final String EXACT = "exact";
    static final String ITEM = "item";
    static final String PART = "part";
    static final String RECORD = "record";
    static final String LANGUAGE = "language";
    static final String AUDIENCE = "audience";
    static final String ITEM_AUDIENCE = "of";
    static final String YEARS = "years";
    static final String FIRST_YEAR = "from";

    private static final char BEFORE_EXACT = '\u0001';
    private static final String SEGMENT = "=";

    private Fields() {}

    static String facet(String name) {
        return "facet." + name;
    }

    static String sort(String language) {
        return "sort." + language;
    }

    /** The term of a word with its marks. */
    static String exactTerm(String folded, String exact) {
        return folded + BEFORE_EXACT + exact;
    }

    /** The term of a word of the dictionary, in scripts without spaces. */
    static String segmentTerm(String folded, String exact) {
        return SEGMENT + folded + BEFORE_EXACT + exact;
    }

    /** All terms in {@link #EXACT} of one folded word begin so. */
    static String exactTermsOf(String folded) {
        return folded + BEFORE_EXACT;
    }

    static String exactOf(String term) {
        return term.substring(term.indexOf(BEFORE_EXACT) + 1);
    }
}
