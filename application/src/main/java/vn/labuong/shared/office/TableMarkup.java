package vn.labuong.shared.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.office.ParagraphMarkup.Shift;
import vn.labuong.shared.office.Table.Cell;
import vn.labuong.shared.office.Table.Row;

/** Tables on a fixed grid, a row at a time. */
final class TableMarkup {

    /** A row with a longer cell may break over two pages; a shorter one moves to the next as a whole. */
    private static final int WHOLE_ROW_LETTERS = 1000;

    private final Xml xml;
    private final ParagraphMarkup paragraphs;
    private final LayoutProfile profile;

    TableMarkup(Xml xml, ParagraphMarkup paragraphs, LayoutProfile profile) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.profile = profile;
    }

    void table(Table table, int width) {
        if (table.caption() != null) {
            paragraphs.paragraph(Look.CAPTION, table.caption(), Shift.NONE);
        }
        int[] widths = widths(table, width);
        begin(widths, 0, true, profile.spacing().cellSide());
        TableGrid header = new TableGrid(widths.length);
        table.header().forEach(row -> row(table, row, header.next(row), widths, true));
        TableGrid body = new TableGrid(widths.length);
        table.rows().forEach(row -> row(table, row, body.next(row), widths, false));
        xml.close();
    }

    /** Opens a table of the given columns; its rows follow, and {@code close()} ends it. */
    void begin(int[] widths, int outdent, boolean bordered, int side) {
        int total = 0;
        for (int width : widths) {
            total += width;
        }
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblW", "w:w", Integer.toString(total), "w:type", "dxa");
        xml.empty("w:tblInd", "w:w", Integer.toString(-outdent), "w:type", "dxa");
        if (bordered) {
            xml.open("w:tblBorders");
            for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                xml.empty("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
            }
            xml.close();
        }
        xml.empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        xml.empty("w:left", "w:w", Integer.toString(side), "w:type", "dxa");
        xml.empty("w:right", "w:w", Integer.toString(side), "w:type", "dxa");
        xml.close().close().open("w:tblGrid");
        for (int width : widths) {
            xml.empty("w:gridCol", "w:w", Integer.toString(width));
        }
        xml.close();
    }

    private void row(Table table, Row row, List<TableGrid.Place> places, int[] widths, boolean header) {
        xml.open("w:tr");
        boolean whole = row.cells().stream().allMatch(TableMarkup::isShort);
        if (whole || header) {
            xml.open("w:trPr")
                    .flag("w:cantSplit", whole)
                    .flag("w:tblHeader", header)
                    .close();
        }
        for (TableGrid.Place place : places) {
            cell(table, place, widths, header);
        }
        xml.close();
    }

    private void cell(Table table, TableGrid.Place place, int[] widths, boolean header) {
        Cell cell = place.cell();
        int width = 0;
        for (int column = place.column(); column < place.column() + cell.columns(); column++) {
            width += widths[column];
        }
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (cell.columns() > 1) {
            xml.value("w:gridSpan", cell.columns());
        }
        if (cell.rows() > 1) {
            xml.value("w:vMerge", place.continued() ? "continue" : "restart");
        }
        if (header || cell.rows() > 1) {
            xml.value("w:vAlign", "center");
        }
        xml.close();
        boolean group = cell.columns() == widths.length;
        Alignment usual =
                header ? Alignment.CENTRE : table.columns().get(place.column()).alignment();
        Shift shift = Shift.NONE
                .aligned(cell.alignment() == null ? usual : cell.alignment())
                .kept(group && !header);
        content(
                place.continued() ? List.of() : cell.paragraphs(),
                shift,
                header,
                place.continued() ? null : cell.bookmark());
        xml.close();
    }

    private void content(List<Text> texts, Shift shift, boolean header, @Nullable String bookmark) {
        paragraphs.marked(Look.TABLE_TEXT, at(texts, 0, header), shift, bookmark);
        for (int index = 1; index < texts.size(); index++) {
            paragraphs.paragraph(Look.TABLE_TEXT, at(texts, index, header), shift);
        }
    }

    private static Text at(List<Text> texts, int index, boolean header) {
        Text text = index < texts.size() ? texts.get(index) : Text.EMPTY;
        return header ? text.inBold() : text;
    }

    private static boolean isShort(Cell cell) {
        return cell.paragraphs().stream()
                        .mapToInt(text -> text.plain().length())
                        .sum()
                <= WHOLE_ROW_LETTERS;
    }

    /** Shares made whole: each edge is rounded, so the sum is the width exactly. */
    private static int[] widths(Table table, int width) {
        long shares = table.columns().stream().mapToLong(Table.Column::share).sum();
        int[] widths = new int[table.columns().size()];
        long before = 0;
        for (int column = 0; column < widths.length; column++) {
            long after = before + table.columns().get(column).share();
            widths[column] = Math.toIntExact(width * after / shares - width * before / shares);
            before = after;
        }
        return widths;
    }
}
