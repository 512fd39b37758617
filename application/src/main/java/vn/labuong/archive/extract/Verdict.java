package vn.labuong.archive.extract;

/** Whether the text that a page carries can stand for the page. */
public sealed interface Verdict {

    /** Why the page has to be recognised from its image. */
    enum Reason {
        /** Something is drawn on the page, but it has no text. */
        NO_TEXT,
        /** A picture covers the page, and the text is a stamp or a number. */
        TOO_LITTLE,
        /** Characters without a meaning: fonts that do not say what their glyphs are. */
        UNREADABLE,
        /** Letters of scripts that this archive's languages do not have. */
        OTHER_SCRIPT,
        /** The words run together. */
        NO_SPACES,
        /** The words are torn into letters. */
        TORN,
        /** Letters, but not the words of a language. */
        NO_WORDS,
        /** Khmer signs that stand on nothing. */
        BROKEN_KHMER,
        /** Khmer typed in a Latin font of its own, which is not converted. */
        LEGACY_KHMER
    }

    /** The text can be searched and shown. */
    record Good() implements Verdict {}

    /** Nothing at all is on the page. */
    record Blank() implements Verdict {}

    /**
     * The page has to be recognised from its image.
     *
     * @param measured what decided, as a share from 0 to 1 or a count of characters
     */
    record NeedsOcr(Reason reason, double measured) implements Verdict {}
}
