package vn.labuong.archive.ingest;

import java.nio.charset.StandardCharsets;
import vn.labuong.shared.text.Texts;

/**
 * The name a file came with.
 *
 * @param shown for people: NFC, without control characters and marks that turn the direction of writing
 * @param bytes as it was, so that no two names become one; never a path
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; written as it is.
public record ArrivedName(String shown, byte[] bytes) {

    private static final String NAMELESS = "?";

    /** A name known as text only, from a browser or a sheet. */
    public static ArrivedName of(String name) {
        String shown = Texts.clean(name.replaceAll("\\p{Cntrl}", " "));
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new ArrivedName(
                shown.isEmpty() ? NAMELESS : shown,
                bytes.length == 0 ? NAMELESS.getBytes(StandardCharsets.UTF_8) : bytes);
    }
}
