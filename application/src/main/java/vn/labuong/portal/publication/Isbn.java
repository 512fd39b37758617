package vn.labuong.portal.publication;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An International Standard Book Number of 13 digits (ISO 2108), as printed, with or without its hyphens.
 *
 * @param digits without them
 */
public record Isbn(String digits) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u2010-\\u2013-]");
    private static final Pattern FORM = Pattern.compile("97[89][0-9]{10}");
    private static final int MODULUS = 10;
    private static final int WEIGHT = 3;

    /** Empty where it has not 13 digits after 978 or 979, or the last of them does not check the others. */
    public static Optional<Isbn> parse(String printed) {
        String digits = BETWEEN.matcher(printed).replaceAll("");
        return FORM.matcher(digits).matches() && sum(digits) % MODULUS == 0
                ? Optional.of(new Isbn(digits))
                : Optional.empty();
    }

    /** The digits weighted 1 and 3 in turn: divisible by ten where the check digit is right. */
    private static int sum(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * (at % 2 == 0 ? 1 : WEIGHT);
        }
        return sum;
    }
}
