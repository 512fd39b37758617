package vn.labuong.shared.workbook.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.workbook.Area;
import vn.labuong.shared.workbook.Cell;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.Sheet;

/**
 * Whether a workbook is one that we wrote, and whether what we wrote in it still stands. It finds mistakes, such as a
 * deleted row or a heading typed over; it is no proof against somebody who recomputes the sum.
 */
public sealed interface Provenance {

    /** As written, outside the cells for answers. */
    record Intact(WorkbookMeta meta) implements Provenance {}

    /** Written by us and changed outside the cells for answers. */
    record Altered(WorkbookMeta meta, Alteration how) implements Provenance {}

    /** No hidden sheet of ours, or one that cannot be understood. */
    record Unknown() implements Provenance {}

    /** What is found first to differ. */
    enum Alteration {
        /** A sheet was removed or renamed. */
        SHEETS,
        /** Rows with our content were removed or added. */
        ROWS,
        /** A cell of ours, its place, or the hidden sheet itself. */
        CONTENT
    }

    /** Looks at each filled cell once. */
    static Provenance of(ReadWorkbook book) {
        var told = book.sheet(WorkbookMeta.SHEET).map(Told::read).orElse(null);
        if (told == null) {
            return new Unknown();
        }
        var content = new SealedContent(told.meta.template());
        told.meta.answers().forEach(content::answer);
        for (var name : told.meta.rows().keySet()) {
            var sheet = book.sheet(name).orElse(null);
            if (sheet == null) {
                return new Altered(told.meta, Alteration.SHEETS);
            }
            content.sheet(name);
            for (int row : sheet.filledRows()) {
                sheet.row(row).values().forEach(cell -> content.cell(cell.place(), cell.value()));
            }
        }
        var sum = content.sum();
        if (!content.meta().rows().equals(told.meta.rows())) {
            return new Altered(told.meta, Alteration.ROWS);
        }
        return sum.equals(told.sum) ? new Intact(told.meta) : new Altered(told.meta, Alteration.CONTENT);
    }

    /** What the hidden sheet says, and the sum it gives. */
    record Told(WorkbookMeta meta, String sum) {

        static @Nullable Told read(Sheet sheet) {
            var template = "";
            var sum = "";
            var answers = new ArrayList<AnswerArea>();
            var rows = new LinkedHashMap<String, Integer>();
            for (int row : sheet.filledRows()) {
                var texts = texts(sheet.row(row));
                switch (texts.get(0)) {
                    case "template" -> template = texts.get(1);
                    case "sha256" -> sum = texts.get(1);
                    case "rows" -> rows.put(texts.get(1), number(texts.get(2)));
                    case "answer" -> {
                        var area = area(texts.get(3));
                        if (area == null) {
                            return null;
                        }
                        answers.add(new AnswerArea(texts.get(1), texts.get(2), area));
                    }
                    default -> {
                        // Said by a later version.
                    }
                }
            }
            return template.isEmpty() || sum.isEmpty()
                    ? null
                    : new Told(new WorkbookMeta(template, answers, rows), sum);
        }

        private static List<String> texts(NavigableMap<Integer, Cell> row) {
            var texts = new ArrayList<String>();
            for (int column = 1; column <= 4; column++) {
                var cell = row.get(column);
                texts.add(cell != null && cell.value() instanceof CellValue.Text text ? text.text() : "");
            }
            return texts;
        }

        private static int number(String text) {
            return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
        }

        private static @Nullable Area area(String text) {
            try {
                return Area.of(text);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
