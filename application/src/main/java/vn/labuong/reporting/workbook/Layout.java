package vn.labuong.reporting.workbook;

import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.shared.workbook.Area;
import vn.labuong.shared.workbook.Place;

/** Where things stand in the sheets of a report; writing and reading both ask here. */
final class Layout {

    /** The local name of the cell, by which a row is known wherever it stands. */
    static final int NAME = 1;

    static final int FIRST_ROW = 2;

    /** Numerator, denominator and explanation of a figure. */
    static final int NUMERATOR = 6;

    static final int DENOMINATOR = 7;
    static final int FIGURE_REMARK = 8;

    /** Words, and why they do not apply. */
    static final int TEXT = 4;

    static final int TEXT_REMARK = 5;

    /** Before the name of a row that can only be answered on the page. */
    static final String PAGE_ONLY = "# ";

    private static final int LONGEST_TEXT = 32_000;
    private static final long MOST_DIGITS = 1_000_000_000_000_000L;

    private Layout() {}

    static boolean isFigure(AskedCell cell) {
        return cell.kind() == CellKind.FIGURE;
    }

    /** The cells of a row that are filled in. */
    static Area area(AskedCell cell, int row) {
        return isFigure(cell)
                ? new Area(new Place(row, NUMERATOR), new Place(row, FIGURE_REMARK))
                : new Area(new Place(row, TEXT), new Place(row, TEXT_REMARK));
    }

    /** The cell of a row that offers a list of words. */
    static Area choices(AskedCell cell, int row) {
        Place place = new Place(row, firstColumn(cell));
        return new Area(place, place);
    }

    static int lastColumn(AskedCell cell) {
        return isFigure(cell) ? FIGURE_REMARK : TEXT_REMARK;
    }

    static int firstColumn(AskedCell cell) {
        return isFigure(cell) ? NUMERATOR : TEXT;
    }

    /** Whether a cell of a workbook holds the answer without a change. */
    static boolean fits(Answer answer) {
        if (answer instanceof Answer.Prose prose) {
            return prose.text().length() <= LONGEST_TEXT;
        }
        return !(answer instanceof Answer.Figure figure)
                || (figure.numerator() < MOST_DIGITS
                        && (figure.denominator() == null || figure.denominator() < MOST_DIGITS));
    }

    /** Names an answer and the version that was seen, as {@code task:I.3/figure@4}. */
    static String key(String local, int version) {
        return local + "@" + version;
    }
}
