package vn.labuong.plan.reading.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Block.Cell;
import vn.labuong.plan.reading.document.Block.Remark;
import vn.labuong.shared.text.Texts;

/** Gathers the text of one cell, and what is to be remarked about it. */
final class CellText {

    private final List<String> shown = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();

    void take(ParagraphReader.Paragraph paragraph) {
        shown.add(paragraph.text());
        stored.add(paragraph.stored());
        deleted.add(paragraph.deleted());
    }

    /** A table inside a cell is part of that cell: its rows are lines. */
    void takeNested(Block.Table table) {
        for (var row : table.rows()) {
            shown.add(line(row, Cell::text));
            stored.add(line(row, Cell::stored));
            row.cells().stream()
                    .flatMap(cell -> cell.remarks().stream())
                    .filter(remark -> remark.kind() != Remark.Kind.LEGACY_FONT)
                    .forEach(remark -> deleted.add(remark.text()));
        }
    }

    String text() {
        return Texts.cleanLines(String.join("\n", shown));
    }

    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        var struck = String.join(" ", deleted);
        if (!Texts.isBlank(struck)) {
            remarks.add(new Remark(Remark.Kind.DELETED, Texts.clean(struck)));
        }
        if (!stored.equals(shown)) {
            // Not cleaned: Ð and U+00AD are letters of TCVN3.
            remarks.add(new Remark(
                    Remark.Kind.LEGACY_FONT, String.join("\n", stored).strip()));
        }
        return remarks;
    }

    private static String line(Block.Row row, Function<Cell, String> text) {
        return row.cells().stream().map(text).collect(Collectors.joining(" "));
    }
}
