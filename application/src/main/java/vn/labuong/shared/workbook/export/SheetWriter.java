package vn.labuong.shared.workbook.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import vn.labuong.shared.workbook.Area;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.Place;

/** Writes the rows of one sheet from the top; rows already written go out to the stream. */
public final class SheetWriter {

    private static final int ROWS_KEPT = 200;

    private static final int MOST_DIGITS = 15;

    /** Before it, Excel counts a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String HEADING_FILL = "E7EDF3";

    private static final String ANSWER_FILL = "FFF8E1";

    private static final String LINE = "B0B7BF";

    private final Worksheet sheet;
    private final String name;
    private final SealedContent content;
    private final CellChoices choices;
    private int row;
    private boolean ended;

    SheetWriter(Worksheet sheet, String name, SealedContent content) {
        this.sheet = sheet;
        this.name = name;
        this.content = content;
        this.choices = new CellChoices(sheet);
    }

    void widths(int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    /** The row that is written next, from 1. */
    public int nextRow() {
        return row + 1;
    }

    /** The rows written so far, and so many columns, stay in sight while the rest moves. */
    public void freeze(int columns) {
        requireOpen();
        sheet.freezePane(columns, row);
    }

    /** Cells in which the receiver answers; told before their rows are written. They are tinted and framed. */
    public void answer(String key, Area area) {
        requireOpen();
        if (key.isBlank()
                || area.first().row() <= row
                || content.meta().answer(key).isPresent()) {
            throw new IllegalArgumentException("Answer with no key, told twice or too late: '" + key + "'");
        }
        content.openHere(new AnswerArea(key, name, area));
    }

    /**
     * The cells offer these words in a list; whatever else is typed there stands as well, for whoever reads it back to
     * judge. Told for one row after the other, cells below each other share one list.
     */
    public void offer(Area area, List<String> words) {
        requireOpen();
        choices.offer(area, words);
    }

    /** A row of bold texts on a ground. */
    public void heading(String... texts) throws IOException {
        int at = row;
        write(Arrays.stream(texts).<CellValue>map(CellValue.Text::new).toList());
        for (int column = 0; column < texts.length; column++) {
            sheet.style(at, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(HEADING_FILL)
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE)
                    .set();
        }
        flush();
    }

    /**
     * A row of values from the first column.
     *
     * @throws IllegalArgumentException for what a workbook cannot hold without a change: a number of more than 15 digits
     *     (write it as text), a day before 01/03/1900, a text of more than 32,767 characters, a failure
     */
    public void row(List<CellValue> values) throws IOException {
        write(values);
        flush();
    }

    private void write(List<CellValue> values) {
        requireOpen();
        for (int column = 0; column < values.size(); column++) {
            var place = new Place(row + 1, column + 1);
            var value = writable(values.get(column));
            put(row, column, value);
            content.cell(place, value);
            if (content.isOpen(place)) {
                sheet.style(row, column)
                        .fillColor(ANSWER_FILL)
                        .borderStyle(BorderStyle.THIN)
                        .borderColor(LINE)
                        .wrapText(true)
                        .set();
            }
        }
        row++;
    }

    private void flush() throws IOException {
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    void end() throws IOException {
        if (!ended) {
            ended = true;
            choices.end();
            sheet.finish();
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("Sheet already ended: " + name);
        }
    }

    private static CellValue writable(CellValue value) {
        if (value instanceof CellValue.Text text) {
            var clean = CellTexts.clean(text.text());
            return clean.isEmpty() ? new CellValue.Blank() : new CellValue.Text(clean);
        }
        boolean fits = !(value instanceof CellValue.Failure);
        if (value instanceof CellValue.Numeric number) {
            fits = fits(number.value());
        } else if (value instanceof CellValue.Day day) {
            fits = !day.day().isBefore(FIRST_DAY)
                    && !day.day().isAfter(LAST_DAY)
                    && day.time().truncatedTo(ChronoUnit.SECONDS).equals(day.time());
        }
        if (!fits) {
            throw new IllegalArgumentException("A workbook cannot hold this: " + value);
        }
        return value;
    }

    private static boolean fits(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.precision() <= MOST_DIGITS && bare.precision() - bare.scale() <= MOST_DIGITS && bare.scale() <= 100;
    }

    private void put(int at, int column, CellValue value) {
        if (value instanceof CellValue.Text text) {
            sheet.inlineString(at, column, CellTexts.stored(text.text()));
            if (staysTextOnlyWhenSaid(text.text())) {
                sheet.style(at, column).format("@").set();
            } else if (text.text().indexOf('\n') >= 0) {
                sheet.style(at, column).wrapText(true).set();
            }
        } else if (value instanceof CellValue.Numeric number) {
            sheet.value(at, column, number.value());
        } else if (value instanceof CellValue.Truth truth) {
            sheet.value(at, column, truth.value());
        } else if (value instanceof CellValue.Day day) {
            boolean whole = day.time().equals(LocalTime.MIDNIGHT);
            sheet.value(at, column, day.day().atTime(day.time()));
            sheet.style(at, column)
                    .format(whole ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss")
                    .set();
        }
    }

    /** A formula or a number, were it typed in again. */
    private static boolean staysTextOnlyWhenSaid(String text) {
        return "=+-@0123456789.,".indexOf(text.charAt(0)) >= 0;
    }
}
