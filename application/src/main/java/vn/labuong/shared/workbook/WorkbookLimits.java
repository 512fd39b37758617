package vn.labuong.shared.workbook;

/**
 * How much of a workbook is read before it is refused. Rows, columns and cells count where something is filled in;
 * empty formatted ones cost nothing.
 *
 * @param bytes of the file
 * @param inflatedBytes of all its parts together
 * @param rows highest number of a filled row
 * @param columns highest number of a filled column
 * @param cells filled cells of all sheets
 * @param characters of one cell; Excel itself writes 32,767 at most, other programs more
 */
public record WorkbookLimits(
        long bytes, long inflatedBytes, int sheets, int rows, int columns, int cells, int characters) {

    /** For a form that an agency filled in: far more than any has, and some 60 MB of memory at worst. */
    public static final WorkbookLimits FORM =
            new WorkbookLimits(20L << 20, 200L << 20, 60, 10_000, 300, 200_000, 100_000);

    /** For tables that the product itself wrote. */
    public static final WorkbookLimits TABLE =
            new WorkbookLimits(60L << 20, 500L << 20, 60, 120_000, 300, 2_500_000, 100_000);

    public WorkbookLimits withRows(int most) {
        return new WorkbookLimits(bytes, inflatedBytes, sheets, most, columns, cells, characters);
    }

    public WorkbookLimits withColumns(int most) {
        return new WorkbookLimits(bytes, inflatedBytes, sheets, rows, most, cells, characters);
    }

    public WorkbookLimits withCells(int most) {
        return new WorkbookLimits(bytes, inflatedBytes, sheets, rows, columns, most, characters);
    }

    public WorkbookLimits withCharacters(int most) {
        return new WorkbookLimits(bytes, inflatedBytes, sheets, rows, columns, cells, most);
    }
}
