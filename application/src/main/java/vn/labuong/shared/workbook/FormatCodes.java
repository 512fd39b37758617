package vn.labuong.shared.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a number format is for. ECMA-376 part 1, 18.8.30: built-in formats, and 18.8.31: codes. */
final class FormatCodes {

    /** Formats that every program knows by number; the rest up to 163 is reserved, or a date of East Asia. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, "General"),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy h:mm"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mmss.0"),
            Map.entry(49, "@"));

    private static final int FIRST_EAST_ASIAN_DATE = 27;
    private static final int LAST_EAST_ASIAN_DATE = 36;
    private static final int FIRST_LATER_DATE = 50;
    private static final int LAST_LATER_DATE = 58;

    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");

    /** Quoted text, escaped and padding characters, colours, conditions and languages: none says what the value is. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private FormatCodes() {}

    static CellFormat builtIn(int number) {
        boolean date = (number >= FIRST_EAST_ASIAN_DATE && number <= LAST_EAST_ASIAN_DATE)
                || (number >= FIRST_LATER_DATE && number <= LAST_LATER_DATE);
        return of(date ? "dd/mm/yyyy" : BUILT_IN.getOrDefault(number, "0"));
    }

    static CellFormat of(String code) {
        return new CellFormat(kind(code), code);
    }

    private static CellFormat.Kind kind(String code) {
        if (code.isEmpty() || code.toLowerCase(Locale.ROOT).startsWith("general")) {
            return CellFormat.Kind.GENERAL;
        }
        var lower = code.toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(lower).find()) {
            return CellFormat.Kind.TIME;
        }
        var plain = DECORATION.matcher(lower).replaceAll("");
        int end = plain.indexOf(';');
        var first = end < 0 ? plain : plain.substring(0, end);
        if (first.contains("%")) {
            return CellFormat.Kind.PERCENT;
        }
        if (first.contains("d")) {
            return CellFormat.Kind.DAY;
        }
        if (first.contains("y") || (first.contains("m") && !first.contains("h") && !first.contains("s"))) {
            return CellFormat.Kind.MONTH;
        }
        if (first.contains("h") || first.contains("s")) {
            return CellFormat.Kind.TIME;
        }
        return first.strip().equals("@") ? CellFormat.Kind.TEXT : CellFormat.Kind.NUMBER;
    }
}
