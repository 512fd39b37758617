package vn.labuong.shared.workbook;

/**
 * How a cell shows its value.
 *
 * @param code the format's own code, such as {@code dd/mm/yyyy} or {@code 000}
 */
public record CellFormat(Kind kind, String code) {

    static final CellFormat GENERAL = new CellFormat(Kind.GENERAL, "General");

    /** What kind of value the format is made for. */
    public enum Kind {
        GENERAL,
        NUMBER,
        PERCENT,
        /** A date with its day. */
        DAY,
        /** Month and year only: "12/2024" as Excel keeps it, on the first of the month. */
        MONTH,
        TIME,
        TEXT
    }
}
