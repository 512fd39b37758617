package vn.labuong.shared.text;

/**
 * One token of a text, with where it stands in it.
 *
 * <p>{@link Kind#WORD} and {@link Kind#SYLLABLE} follow each other and never overlap; {@link Kind#WHOLE} and
 * {@link Kind#SEGMENT} lie over several of them.
 *
 * @param exact the author's letters and marks in one normal form: lower case, NFC, tone in its place, i for y where both
 *     are written, Khmer signs in one order
 * @param folded {@code exact} without the marks of Latin letters and the plural of English, and with Khmer spellings that
 *     look the same made one; never empty
 * @param start of its first character in the text as given, in chars
 * @param end after its last character
 * @param position of the word or syllable it begins with, counted from 0
 * @param length in words or syllables
 * @param link how it follows the word or syllable before
 */
public record SearchToken(
        Kind kind, String exact, String folded, int start, int end, int position, int length, Link link) {

    /** What a token is made of. */
    public enum Kind {
        /** Letters and digits of a script that puts spaces between its words. */
        WORD,
        /** One orthographic syllable of Khmer, or a letter with its marks of another script without spaces. */
        SYLLABLE,
        /** The words of a number or name written together, as 27nqtw for 27-NQ/TW or hmông for H'Mông. */
        WHOLE,
        /** A word of Khmer or another script without spaces, as the dictionary divides it. */
        SEGMENT
    }

    /** What stands between a word or syllable and the one before. */
    public enum Link {
        /** Nothing, or white space and invisible characters only. */
        NEXT,
        /** One hyphen, slash, point or the like, without spaces. */
        JOINED,
        /** Anything else, or the beginning of the text. */
        APART
    }

    /** It stands in the row of words and syllables, and does not lie over them. */
    public boolean isBase() {
        return kind == Kind.WORD || kind == Kind.SYLLABLE;
    }
}
