package vn.labuong.archive.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of text that says nothing of it.
 *
 * <p>What is UTF-8 by its own rules is UTF-8, what has every other byte zero is UTF-16. Else it is the old encoding that
 * makes the most sense of it: Vietnamese Windows, where tone marks stand behind their vowels, western Windows, or DOS.
 */
public final class TextBytes {

    static final List<Charset> OLD =
            List.of(Charset.forName("windows-1258"), Charset.forName("windows-1252"), Charset.forName("IBM437"));

    private static final String VOWELS =
            "aeiouyAEIOUY\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0102\u00c2\u00ca\u00d4\u01a0\u01af";

    private TextBytes() {}

    /** The encoding of a whole text; a mark at its beginning decides. */
    public static Charset encoding(byte[] text) {
        if (starts(text, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(text, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return wide(text).orElseGet(() -> isUtf8(text) ? StandardCharsets.UTF_8 : old(List.of(text)));
    }

    /** The text in that encoding, without the mark. */
    public static String read(byte[] text, Charset encoding) {
        String read = new String(text, encoding);
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The old encoding that suits all these together; the Vietnamese one where nothing speaks for another. */
    static Charset old(List<byte[]> texts) {
        return OLD.stream()
                .max(Comparator.comparingInt((Charset charset) -> texts.stream()
                                .mapToInt(text -> sense(new String(text, charset)))
                                .sum())
                        .thenComparing(charset -> -OLD.indexOf(charset)))
                .orElseThrow();
    }

    private static int sense(String text) {
        int sense = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            if (c >= 0x80) {
                sense += sense(c, before);
            }
        }
        return sense;
    }

    private static int sense(char c, char before) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return VOWELS.indexOf(before) >= 0 ? 4 : -6;
        }
        if (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            return Character.isUpperCase(c) && Character.isLowerCase(before) ? -2 : 2;
        }
        return -3;
    }

    /** Latin letters in UTF-16 have a zero beside each. */
    private static Optional<Charset> wide(byte[] text) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(text.length & ~1, 2000);
        for (int i = 0; i < looked; i++) {
            if (text[i] == 0) {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }
        if (Math.max(even, odd) * 10 < looked * 2 || looked == 0) {
            return Optional.empty();
        }
        return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean starts(byte[] text, int first, int second) {
        return text.length >= 2 && (text[0] & 0xFF) == first && (text[1] & 0xFF) == second;
    }
}
