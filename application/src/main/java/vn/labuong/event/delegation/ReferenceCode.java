package vn.labuong.event.delegation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The codes by which people find their requests: 60 random bits in Crockford's letters, which are not taken for each other. */
public final class ReferenceCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int PART = 4;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private ReferenceCode() {}

    static String fresh(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The code that somebody typed, whatever its case and however it is divided; empty where it is none. */
    public static Optional<String> read(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        String code = BETWEEN.matcher(typed.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /** In parts of four, as one reads it to somebody. */
    public static String parts(String code) {
        StringBuilder parts = new StringBuilder(code);
        for (int at = code.length() - PART; at > 0; at -= PART) {
            parts.insert(at, '-');
        }
        return parts.toString();
    }
}
