package vn.labuong.archive.guard;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as it came, kept to the letter. It is something to show and to give back, never a path: files are stored
 * under ids, so that no two names can meet.
 */
public final class FileName {

    private static final int LONGEST_EXTENSION = 10;

    private final String exact;
    private final byte @Nullable [] raw;
    private final String encoding;

    private FileName(String exact, byte @Nullable [] raw, String encoding) {
        this.exact = exact;
        this.raw = raw;
        this.encoding = encoding;
    }

    /** A name that came as text, from a form or a file system whose names are text. */
    public static FileName of(String exact) {
        return new FileName(exact, null, "Unicode");
    }

    /** A name that came as bytes and was read in this encoding, see {@link NameBytes}. */
    static FileName of(byte[] raw, String exact, String encoding) {
        return new FileName(exact, raw.clone(), encoding);
    }

    /** As it came: its own composition, marks and characters. For storing, not for showing. */
    public String exact() {
        return exact;
    }

    /** The bytes that it came as, where it came as bytes. */
    public Optional<byte[]> raw() {
        return Optional.ofNullable(raw).map(byte[]::clone);
    }

    /** How the bytes were read: {@code UTF-8}, {@code windows-1258}, {@code IBM437}, {@code windows-1252}, or as text. */
    public String encoding() {
        return encoding;
    }

    /**
     * For pages: composed (NFC), and what would act instead of being seen (line ends, controls, changes of direction, half
     * characters) written out as {@code [U+202E]}.
     */
    public String shown() {
        return written(Normalizer.normalize(exact, Normalizer.Form.NFC), true);
    }

    /** What follows the last folder, for names that came with a path, as in packages. */
    public FileName base() {
        int cut = Math.max(exact.lastIndexOf('/'), exact.lastIndexOf('\\'));
        return cut < 0 ? this : new FileName(exact.substring(cut + 1), null, encoding);
    }

    /** The extension in lower case without its dot; empty where there is none that could be one. */
    public String extension() {
        String name = base().exact.stripTrailing();
        int dot = name.lastIndexOf('.');
        String after = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return after.matches("[a-z0-9]{1," + LONGEST_EXTENSION + "}") ? after : "";
    }

    /**
     * Value of {@code Content-Disposition} for a download (RFC 6266): the exact name for today's browsers, and one in plain
     * letters for the others. Characters that act, and separators of folders, become {@code _}.
     */
    public String attachment() {
        String name = written(base().exact, false);
        return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + escaped(name);
    }

    private static String written(String name, boolean visibly) {
        var out = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean separates = !visibly && (c == '/' || c == '\\');
            if (!acts(c) && !separates) {
                out.appendCodePoint(c);
            } else {
                out.append(visibly ? String.format("[U+%04X]", c) : "_");
            }
        });
        return out.toString();
    }

    private static boolean acts(int c) {
        int type = Character.getType(c);
        boolean direction = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E);
        boolean isolate = c >= 0x2066 && c <= 0x206F;
        return direction
                || isolate
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u0111', 'd')
                .replace('\u0110', 'D')
                .replaceAll("[^\\x20-\\x7E]|[\"\\\\%;]", "_");
        int dot = bare.lastIndexOf('.');
        String stem = dot < 0 ? bare : bare.substring(0, dot);
        String rest = dot < 0 ? "" : bare.substring(dot);
        return (stem.matches("[_ .]*") ? "file" : stem) + rest;
    }

    private static String escaped(String name) {
        var out = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (one >= '0' && one <= '9')
                    || (one >= 'A' && one <= 'Z')
                    || (one >= 'a' && one <= 'z')
                    || "!#$&+-.^_`|~".indexOf(one) >= 0;
            out.append(
                    plain
                            ? String.valueOf((char) one)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileName that && exact.equals(that.exact) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return 31 * exact.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return shown();
    }
}
