package vn.labuong.reporting.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.labuong.shared.text.Texts;

/** Names of files from outside: for people to read and for downloads, never a path of ours. */
final class FileNames {

    private static final int LONGEST_BYTES = 255;
    private static final int LONGEST_ENDING = 20;
    private static final String NAMELESS = "minh-chung";
    private static final String UNKNOWN = "application/octet-stream";

    /** Types that a browser only stores or shows; whatever else comes goes out as mere bytes. */
    private static final Map<String, String> TYPES = Map.of(
            "pdf",
            "application/pdf",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "png",
            "image/png",
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FileNames() {}

    /** The last part of a path, composed, without what is not seen or turns the reading direction, at most 255 bytes. */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder seen = new StringBuilder();
        last.codePoints()
                .filter(letter -> !turns(letter) && Character.getType(letter) != Character.SURROGATE)
                .forEach(seen::appendCodePoint);
        String name = Texts.clean(seen.toString());
        return name.isBlank() || name.matches("\\.+") ? NAMELESS : shortened(name);
    }

    static String mediaType(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Marks and overrides of direction, which also {@link Texts#clean} leaves between Khmer letters. */
    private static boolean turns(int letter) {
        return letter == 0x061C
                || letter == 0x200E
                || letter == 0x200F
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    /** Keeps the ending, by which people and machines know the kind. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
