package vn.labuong.shared.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people of Viet Nam type them: a comma before decimals, dots between thousands. The JDK's own parser
 * takes "15.5" for 155 and drops what follows a number; here a text is a number as a whole or not at all.
 */
public final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(,\\d{1,10})?");

    private static final Pattern WITH_THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2}([. ]\\d{3})+(,\\d{1,10})?");

    private Numbers() {}

    /** The number, or empty for any other text; "15.5" is not guessed, for it may mean 15,5 or a slip of 15.500. */
    public static Optional<BigDecimal> parse(String text) {
        var digits = asciiDigits(Texts.clean(text)).replace('−', '-');
        boolean number = PLAIN.matcher(digits).matches()
                || WITH_THOUSANDS.matcher(digits).matches();
        return number
                ? Optional.of(
                        new BigDecimal(digits.replace(".", "").replace(" ", "").replace(',', '.')))
                : Optional.empty();
    }

    /** A number of up to nine digits as a form or an address sends it; 0 for any other text and for none. */
    public static int sent(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Khmer digits (U+17E0 to U+17E9) as ASCII digits; other scripts' digits stay and are no numbers. */
    static String asciiDigits(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= 0x17E0 && c <= 0x17E9 ? c - 0x17E0 + '0' : c)));
        return out.toString();
    }
}
