package vn.labuong.plan.reading.docx;

import java.util.Locale;

/** Writes a count as Word does under a number format (ECMA-376, ST_NumberFormat). */
final class NumberFormats {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumberFormats() {}

    static String write(String format, int count) {
        return switch (format) {
            case "none" -> "";
            case "upperRoman" -> roman(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(count);
            case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
            default -> Integer.toString(count);
        };
    }

    private static String roman(int count) {
        var roman = new StringBuilder();
        int rest = count;
        for (int at = 0; at < VALUES.length; at++) {
            for (; rest >= VALUES[at]; rest -= VALUES[at]) {
                roman.append(ROMANS[at]);
            }
        }
        return roman.toString();
    }

    /** a to z, then aa, bb, … */
    private static String letters(int count) {
        return Character.toString('a' + (count - 1) % 26).repeat((count - 1) / 26 + 1);
    }
}
