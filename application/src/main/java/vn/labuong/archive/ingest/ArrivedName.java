package vn.labuong.archive.ingest;

import java.nio.charset.StandardCharsets;
import vn.labuong.archive.guard.FileName;

/**
 * The name a file came with.
 *
 * @param shown for people: NFC, with what would act instead of being seen written out
 * @param bytes as it was, so that no two names become one; never a path
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; written as it is.
public record ArrivedName(String shown, byte[] bytes) {

    private static final String NAMELESS = "?";

    /** A name as it came, read from its bytes where it came as bytes. */
    public static ArrivedName of(FileName name) {
        byte[] bytes = name.raw().orElseGet(() -> name.exact().getBytes(StandardCharsets.UTF_8));
        String shown = name.shown().strip();
        return new ArrivedName(
                shown.isEmpty() ? NAMELESS : shown,
                bytes.length == 0 ? NAMELESS.getBytes(StandardCharsets.UTF_8) : bytes);
    }

    /** A name known as text only, from a browser or a sheet. */
    public static ArrivedName of(String name) {
        return of(FileName.of(name));
    }
}
