package vn.labuong.shared.workbook.export;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.labuong.shared.workbook.CellValue;

/** What a workbook can keep without changing it. */
final class Storable {

    /** Excel calls a file with a longer text broken. */
    static final int LONGEST_TEXT = 32_767;

    private static final int DIGITS_KEPT = 15;

    /** Days before are counted differently by different programs. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Storable() {}

    /**
     * The value as it will be read back: one line feed at the end of each line, without characters that XML cannot hold.
     *
     * @throws IllegalArgumentException for what Excel would change: over 32,767 characters, over 15 digits, days before
     *     March 1900, errors
     */
    static CellValue of(CellValue value) {
        if (value instanceof CellValue.Text text) {
            var kept = kept(text.text());
            if (kept.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("Too long for a cell: " + kept.length() + " characters");
            }
            return kept.isEmpty() ? new CellValue.Blank() : new CellValue.Text(kept);
        }
        if (value instanceof CellValue.Numeric number
                && number.value().stripTrailingZeros().precision() > DIGITS_KEPT) {
            throw new IllegalArgumentException("Excel keeps 15 digits, not all of " + number.value());
        }
        if (value instanceof CellValue.Day day && day.day().isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("No day that every program counts alike: " + day.day());
        }
        if (value instanceof CellValue.Failure failure) {
            throw new IllegalArgumentException("An error is nothing to write: " + failure.code());
        }
        return value;
    }

    /** Text that looks like an escaped character is escaped itself, or a reader would take it for one. */
    static String escaped(String text) {
        return text.indexOf("_x") < 0 ? text : LIKE_ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    private static String kept(String text) {
        var lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.codePoints().allMatch(Storable::isKept)
                ? lines
                : lines.codePoints()
                        .filter(Storable::isKept)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isKept(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
    }
}
