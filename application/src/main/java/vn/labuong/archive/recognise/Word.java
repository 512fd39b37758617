package vn.labuong.archive.recognise;

import vn.labuong.shared.text.Texts;

/**
 * What stands between two spaces on a page; in Khmer, which has no spaces between words, often a whole phrase.
 *
 * @param text in NFC, without white space and without characters that XML cannot hold
 * @param confidence from 0 to 1 in steps of a ten-thousandth; 1 where nothing had to be recognised
 * @param line number of the line on the page, from 0; grows with the reading order
 * @param spaceAfter whether a space follows on the same line
 */
public record Word(String text, Box box, double confidence, int line, boolean spaceAfter) {

    private static final double FINEST = 10_000;

    public Word {
        text = Texts.nfc(storable(text));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A word without a character");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence " + confidence);
        }
        confidence = Math.round(confidence * FINEST) / FINEST;
    }

    /** Nothing that a word can hold is in it. */
    public static boolean isBlank(String text) {
        return storable(text).isEmpty();
    }

    /** Without what a word cannot hold; empty where nothing is left of it. */
    static String storable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(Word::isXml)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isXml(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF && !(c >= 0x7F && c < 0xA0);
    }

    /** The same word in another box, or without the space that ends no line. */
    Word at(Box place, boolean space) {
        return new Word(text, place, confidence, line, space);
    }
}
