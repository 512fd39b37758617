package vn.labuong.shared.workbook;

/** What the cells of all sheets share: texts, formats, the date system, limits. */
final class Surroundings {

    private final SharedTexts texts;
    private final CellFormats formats;
    private final StoredNumber numbers;
    private final boolean uncalculated;
    private final WorkbookLimits limits;
    private int cells;

    Surroundings(
            SharedTexts texts, CellFormats formats, StoredNumber numbers, boolean uncalculated, WorkbookLimits limits) {
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
        this.uncalculated = uncalculated;
        this.limits = limits;
    }

    SharedTexts texts() {
        return texts;
    }

    CellFormats formats() {
        return formats;
    }

    StoredNumber numbers() {
        return numbers;
    }

    /** The file says that its formulas have to be calculated before their values are right. */
    boolean uncalculated() {
        return uncalculated;
    }

    WorkbookLimits limits() {
        return limits;
    }

    void countCell(String place) {
        cells++;
        if (cells > limits.cells()) {
            throw UnreadableWorkbook.because(WorkbookReason.TOO_MANY_CELLS, place, limits.cells());
        }
    }
}
