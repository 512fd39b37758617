package vn.labuong.shared.workbook.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook as a stream, one sheet after the other: memory does not grow with the rows. Texts stay texts,
 * whatever they look like. {@link Provenance} knows the file again. The workbook is whole only after {@link #finish};
 * closing without it leaves the stream as it is, so that a fault half-way gives no file that looks complete.
 */
public final class WorkbookWriter implements Closeable {

    private static final int LONGEST_NAME = 31;

    private static final int LONGEST_TEMPLATE = 200;

    private final Workbook book;
    private final SealedContent content;
    private final Set<String> names = new HashSet<>();
    private @Nullable SheetWriter current;
    private boolean finished;

    /**
     * @param out is written to and not closed
     * @param template which form or table this is, with its version
     */
    public WorkbookWriter(OutputStream out, String template) {
        if (template.isBlank() || template.length() > LONGEST_TEMPLATE) {
            throw new IllegalArgumentException("Template has no usable id: '" + template + "'");
        }
        this.book = new Workbook(out, "LaBuong", "1.0");
        this.content = new SealedContent(template);
    }

    /**
     * Begins a sheet and ends the one before.
     *
     * @param name at most 31 characters, none of {@code []:*?/\}, unique whatever its case
     * @param widths of the columns from the first, in characters
     */
    public SheetWriter sheet(String name, int... widths) throws IOException {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || !name.matches("[^\\[\\]:*?/\\\\\\p{Cntrl}]+")
                || name.startsWith("'")
                || name.endsWith("'")
                || name.equalsIgnoreCase(WorkbookMeta.SHEET)
                || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("No usable name of a sheet: '" + name + "'");
        }
        endSheet();
        content.sheet(name);
        var sheet = new SheetWriter(book.newWorksheet(name), name, content);
        sheet.widths(widths);
        current = sheet;
        return sheet;
    }

    /** Ends the workbook with its hidden sheet. */
    public void finish() throws IOException {
        if (names.isEmpty()) {
            throw new IllegalStateException("Workbook without a sheet");
        }
        if (finished) {
            throw new IllegalStateException("Workbook finished twice");
        }
        finished = true;
        endSheet();
        writeMeta();
        book.finish();
    }

    /** Writes nothing; see {@link #finish}. */
    @Override
    public void close() throws IOException {
        if (finished) {
            book.close();
        }
    }

    private void endSheet() throws IOException {
        if (current != null) {
            current.end();
        }
    }

    private void writeMeta() throws IOException {
        var sum = content.sum();
        var meta = content.meta();
        var sheet = book.newWorksheet(WorkbookMeta.SHEET);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        var row = 0;
        for (var line : List.of(List.of("template", meta.template()), List.of("sha256", sum))) {
            sheet.inlineString(row, 0, line.get(0));
            sheet.inlineString(row++, 1, CellTexts.stored(line.get(1)));
        }
        for (var rows : meta.rows().entrySet()) {
            sheet.inlineString(row, 0, "rows");
            sheet.inlineString(row, 1, CellTexts.stored(rows.getKey()));
            sheet.inlineString(row++, 2, String.valueOf(rows.getValue()));
        }
        for (var answer : meta.answers()) {
            sheet.inlineString(row, 0, "answer");
            sheet.inlineString(row, 1, CellTexts.stored(answer.key()));
            sheet.inlineString(row, 2, CellTexts.stored(answer.sheet()));
            sheet.inlineString(row++, 3, SealedContent.reference(answer.area()));
        }
        sheet.finish();
    }
}
