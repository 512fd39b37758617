package vn.labuong.archive.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;

/**
 * Reads names that came as bytes without a word on their encoding, as those in ZIP packages of Windows do.
 *
 * <p>What is UTF-8 by its own rules is UTF-8. Else all names of one package are read in the encoding that makes the most
 * sense of them together: Vietnamese Windows (tone marks stand behind their vowels), old DOS, or western Windows.
 */
final class NameBytes {

    private static final List<Charset> GUESSES =
            List.of(Charset.forName("windows-1258"), Charset.forName("windows-1252"), Charset.forName("IBM437"));
    private static final String VOWELS =
            "aeiouyAEIOUY\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0102\u00c2\u00ca\u00d4\u01a0\u01af";

    private NameBytes() {}

    /** In the order given; {@code marked} says for each whether its package states UTF-8. */
    static List<FileName> read(List<byte[]> names, List<Boolean> marked) {
        List<byte[]> unclear = names.stream().filter(name -> !isUtf8(name)).toList();
        Charset guess = guess(unclear);
        return java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> {
                    byte[] name = names.get(i);
                    Charset charset = marked.get(i) || isUtf8(name) ? StandardCharsets.UTF_8 : guess;
                    return FileName.of(name, new String(name, charset), charset.name());
                })
                .toList();
    }

    private static Charset guess(List<byte[]> names) {
        return GUESSES.stream()
                .max(Comparator.comparingInt(charset -> names.stream()
                        .mapToInt(name -> sense(new String(name, charset)))
                        .sum()))
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private static int sense(String name) {
        int sense = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char before = i == 0 ? ' ' : name.charAt(i - 1);
            if (c < 0x80) {
                continue;
            }
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                sense += VOWELS.indexOf(before) >= 0 ? 4 : -6;
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN && Character.isLetter(c)) {
                boolean shouts = Character.isUpperCase(c) && Character.isLowerCase(before);
                sense += shouts ? -2 : 2;
            } else {
                sense -= 3;
            }
        }
        return sense;
    }

    private static boolean isUtf8(byte[] name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name))
                    .toString();
            return Normalizer.normalize(text, Normalizer.Form.NFC).indexOf(0xFFFD) < 0;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
