package vn.labuong.plan.reading.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.plan.reading.document.Block;
import vn.labuong.plan.reading.document.Block.Cell;
import vn.labuong.plan.reading.document.Source;

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
        var text = new CellText();
        while (xml.advance() && !xml.closes("tc")) {
            if (xml.opens("tcPr")) {
                properties = CellProperties.read(xml);
            } else if (xml.opens("p")) {
                text.take(paragraphs.read(!properties.continuesAbove()));
            } else if (xml.opens("tbl")) {
                text.takeNested(new TableReader(xml, paragraphs, table).read());
            } else {
                paragraphs.passWrapper();
            }
        }
        var source = Source.cell(table, rows.size() + 1, number);
        var cell = new Cell(column, properties.span(), text.text(), false, source, text.remarks());
        var above = properties.continuesAbove() ? open.get(column) : null;
        var resolved = above == null ? cell : cell.sharing(above);
        open.put(column, resolved);
        return resolved;
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
