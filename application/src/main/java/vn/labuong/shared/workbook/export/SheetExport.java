package vn.labuong.shared.workbook.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import vn.labuong.shared.workbook.CellValue;

/** One sheet while it is written. Rows are written out in blocks, so memory does not grow with them. */
public final class SheetExport implements Closeable {

    private static final int BLOCK = 500;

    private static final String HEADING_FILL = "E8EDE6";

    private static final String OPEN_FILL = "FFFBEA";

    /** In the hidden column, the mark of the row of headings. */
    static final String HEADINGS = "#";

    private final FormSheet form;
    private final Worksheet sheet;
    private final SealLines seal;
    private final int headingRow;
    private final ContentSum sum = new ContentSum();
    private final Set<String> ids = new HashSet<>();
    private int line;
    private int styled;
    private boolean closed;

    SheetExport(FormSheet form, Worksheet sheet, SealLines seal) {
        this.form = form;
        this.sheet = sheet;
        this.seal = seal;
        this.headingRow = form.titles().size();
        writeHead();
        this.line = headingRow + 1;
        this.styled = line;
    }

    /** A row of a sheet without ids, with a value for each column. */
    public void row(List<CellValue> values) throws IOException {
        if (form.identified()) {
            throw new IllegalArgumentException("Rows of this sheet have ids: " + form.name());
        }
        write(values);
    }

    /** A row of a sheet with ids; no id comes twice. */
    public void row(String id, List<CellValue> values) throws IOException {
        if (!form.identified() || id.isBlank() || id.equals(HEADINGS) || !ids.add(id)) {
            throw new IllegalArgumentException("No id for a row of " + form.name() + ": '" + id + "'");
        }
        text(line, 0, id);
        var stored = write(values);
        seal.row(form, id, stored);
    }

    private List<CellValue> write(List<CellValue> values) throws IOException {
        if (values.size() != form.columns().size()) {
            throw new IllegalArgumentException("Not a value for each column: " + values);
        }
        var stored = new ArrayList<CellValue>(values.size());
        for (int at = 0; at < values.size(); at++) {
            var value = Storable.of(values.get(at));
            put(line, form.firstColumn() + at, value);
            sum.add(value);
            stored.add(value);
        }
        sum.endRow();
        line++;
        if (line - styled >= BLOCK) {
            finishBlock();
            sheet.flush();
        }
        return stored;
    }

    private void put(int row, int column, CellValue value) {
        if (value instanceof CellValue.Text text) {
            text(row, column, text.text());
        } else if (value instanceof CellValue.Numeric number) {
            sheet.value(row, column, number.value());
        } else if (value instanceof CellValue.Day day) {
            sheet.value(row, column, day.day().atTime(day.time()));
        } else if (value instanceof CellValue.Truth truth) {
            sheet.value(row, column, truth.value());
        }
    }

    /**
     * Always as a string, never as a formula, whatever it begins with. A text with space at its ends goes among the
     * shared strings, the only place where the library marks such space as part of the text; all others into the cell,
     * so that no table of texts grows in memory.
     */
    private void text(int row, int column, String text) {
        var stored = Storable.escaped(text);
        boolean spaced =
                Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
        if (spaced) {
            sheet.value(row, column, stored);
        } else {
            sheet.inlineString(row, column, stored);
        }
    }

    private void writeHead() {
        int first = form.firstColumn();
        for (int at = 0; at < form.titles().size(); at++) {
            var title = Storable.of(new CellValue.Text(form.titles().get(at)));
            put(at, first, title);
            sheet.style(at, first).bold().set();
        }
        if (form.identified()) {
            text(headingRow, 0, HEADINGS);
            sheet.hideColumn(0);
        }
        for (int at = 0; at < form.columns().size(); at++) {
            var column = form.columns().get(at);
            put(headingRow, first + at, Storable.of(new CellValue.Text(column.heading())));
            sheet.width(first + at, column.width());
            if (column.note() != null) {
                sheet.comment(headingRow, first + at, column.note());
            }
        }
        sheet.range(headingRow, first, headingRow, first + form.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEADING_FILL)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(first, headingRow + 1);
        sheet.repeatRows(headingRow);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Formats of the rows since the last block, column by column: far cheaper than cell by cell. */
    private void finishBlock() {
        for (int at = 0; at < form.columns().size() && line > styled; at++) {
            var column = form.columns().get(at);
            int place = form.firstColumn() + at;
            var style = sheet.range(styled, place, line - 1, place)
                    .style()
                    .format(column.kind().format())
                    .verticalAlignment("top");
            if (column.kind() == FormColumn.Kind.TEXT) {
                style.wrapText(true);
            }
            if (column.open()) {
                style.fillColor(OPEN_FILL).protectionOption(ProtectionOption.LOCKED, false);
            }
            if (form.identified()) {
                style.borderStyle(BorderStyle.THIN);
            }
            style.set();
        }
        styled = line;
    }

    private void offerChoices() {
        for (int at = 0; at < form.columns().size(); at++) {
            var column = form.columns().get(at);
            int place = form.firstColumn() + at;
            if (!column.choices().isEmpty() && line > headingRow + 1) {
                sheet.range(headingRow + 1, place, line - 1, place)
                        .validateWithListByFormula(seal.choices(column.choices()))
                        .allowBlank(true)
                        .showErrorMessage(column.onlyChoices());
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        finishBlock();
        offerChoices();
        if (form.identified() && form.hasOpenColumns()) {
            // Against slips, not against people: the word is no secret, and the seal notices what was changed.
            sheet.protect(
                    "labuong",
                    SheetProtectionOption.SHEET,
                    SheetProtectionOption.OBJECTS,
                    SheetProtectionOption.SCENARIOS);
        }
        seal.sheet(form, line - headingRow - 1, sum.hex());
        sheet.finish();
    }
}
