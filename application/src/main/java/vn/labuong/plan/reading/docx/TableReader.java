package vn.labuong.plan.reading.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Block.Cell;
import vn.labuong.plan.reading.document.Block.Remark;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.shared.text.Texts;

/** Reads one table by its real cells; spans, cells before and after, and cells merged downwards are resolved here, once. */
final class TableReader {

    private final WordXml xml;
    private final ParagraphReader paragraphs;
    private final int table;
    private final List<Block.Row> rows = new ArrayList<>();

    /** By first column: the cell that a cell merged downwards below it continues. */
    private final Map<Integer, Cell> open = new HashMap<>();

    TableReader(WordXml xml, ParagraphReader paragraphs, int table) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.table = table;
    }

    Block.Table read() {
        while (xml.advance() && !xml.closes("tbl")) {
            if (xml.opens("tr")) {
                rows.add(row());
            } else {
                paragraphs.passWrapper();
            }
        }
        return new Block.Table(rows);
    }

    private Block.Row row() {
        var cells = new ArrayList<Cell>();
        int column = 0;
        boolean deleted = false;
        while (xml.advance() && !xml.closes("tr")) {
            if (xml.opens("trPr")) {
                var properties = RowProperties.read(xml);
                column = properties.gridBefore();
                deleted = properties.deleted();
                if (deleted) {
                    paragraphs.enterDeletion();
                }
            } else if (xml.opens("tc")) {
                var cell = cell(column, cells.size() + 1);
                column = cell.end();
                cells.add(cell);
            } else {
                paragraphs.passWrapper();
            }
        }
        if (deleted) {
            paragraphs.leaveDeletion();
        }
        return new Block.Row(cells);
    }

    private Cell cell(int column, int number) {
        var properties = CellProperties.PLAIN;
        var texts = new ArrayList<String>();
        var deleted = new ArrayList<String>();
        while (xml.advance() && !xml.closes("tc")) {
            if (xml.opens("tcPr")) {
                properties = CellProperties.read(xml);
            } else if (xml.opens("p")) {
                var paragraph = paragraphs.read(!properties.continuesAbove());
                texts.add(paragraph.text());
                deleted.add(paragraph.deleted());
            } else if (xml.opens("tbl")) {
                nested(texts, deleted);
            } else {
                paragraphs.passWrapper();
            }
        }
        var source = Source.cell(table, rows.size() + 1, number);
        var cell = new Cell(
                column,
                properties.span(),
                Texts.cleanLines(String.join("\n", texts)),
                false,
                source,
                remarks(String.join(" ", deleted)));
        var above = properties.continuesAbove() ? open.get(column) : null;
        var resolved = above == null ? cell : cell.sharing(above);
        open.put(column, resolved);
        return resolved;
    }

    /** A table inside a cell is part of that cell: its rows are lines. */
    private void nested(List<String> texts, List<String> deleted) {
        for (var row : new TableReader(xml, paragraphs, table).read().rows()) {
            texts.add(row.cells().stream().map(Cell::text).collect(Collectors.joining(" ")));
            row.cells().stream().flatMap(cell -> cell.remarks().stream()).forEach(remark -> deleted.add(remark.text()));
        }
    }

    private static List<Remark> remarks(String deleted) {
        return Texts.isBlank(deleted) ? List.of() : List.of(new Remark(Remark.Kind.DELETED, Texts.clean(deleted)));
    }

    /** What a row says of itself. */
    private record RowProperties(int gridBefore, boolean deleted) {

        static RowProperties read(WordXml xml) {
            int before = 0;
            boolean deleted = false;
            while (xml.advance() && !xml.closes("trPr")) {
                if (xml.opens("gridBefore")) {
                    before = xml.number("val", 0);
                } else if (xml.opens("del")) {
                    deleted = true;
                } else if (xml.opens("trPrChange")) {
                    xml.skip();
                }
            }
            return new RowProperties(before, deleted);
        }
    }

    /** What a cell says of itself. */
    private record CellProperties(int span, boolean continuesAbove) {

        static final CellProperties PLAIN = new CellProperties(1, false);

        static CellProperties read(WordXml xml) {
            int span = 1;
            boolean continues = false;
            while (xml.advance() && !xml.closes("tcPr")) {
                if (xml.opens("gridSpan")) {
                    span = Math.max(1, xml.number("val", 1));
                } else if (xml.opens("vMerge")) {
                    continues = !"restart".equals(xml.attribute("val"));
                } else if (xml.opens("tcPrChange")) {
                    xml.skip();
                }
            }
            return new CellProperties(span, continues);
        }
    }
}
