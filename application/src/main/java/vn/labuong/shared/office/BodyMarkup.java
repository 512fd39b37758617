package vn.labuong.shared.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.labuong.shared.office.ParagraphMarkup.Shift;

/** The blocks of a body or an annex, one after the other. */
final class BodyMarkup {

    private final ParagraphMarkup paragraphs;
    private final TableMarkup tables;
    private final Wording wording;

    BodyMarkup(ParagraphMarkup paragraphs, TableMarkup tables, Wording wording) {
        this.paragraphs = paragraphs;
        this.tables = tables;
        this.wording = wording;
    }

    /** @param keepLast the last paragraph goes to the page of what follows, so that a signature never stands alone */
    void blocks(List<Block> blocks, int width, boolean keepLast) {
        for (int at = 0; at < blocks.size(); at++) {
            boolean last = at == blocks.size() - 1;
            block(blocks.get(at), width, Shift.NONE.kept(keepLast && last));
        }
    }

    private void block(Block block, int width, Shift shift) {
        if (block instanceof Block.Part part) {
            Text title =
                    numbered(Wording.roman(part.number()) + ". ", part.text()).inCapitals();
            paragraphs.paragraph(Look.PART, title, shift);
        } else if (block instanceof Block.Clause clause) {
            String number = clause.number().stream().map(String::valueOf).collect(Collectors.joining(".")) + ". ";
            paragraphs.paragraph(clause.titled() ? Look.CLAUSE : Look.BODY, numbered(number, clause.text()), shift);
        } else if (block instanceof Block.Point point) {
            String letter = wording.pointLetter(point.number()) + ") ";
            paragraphs.paragraph(Look.BODY, numbered(letter, point.text()), shift);
        } else if (block instanceof Block.Dash dash) {
            paragraphs.paragraph(Look.BODY, numbered("- ", dash.text()), shift);
        } else if (block instanceof Block.Heading heading) {
            paragraphs.paragraph(Look.BODY, heading.text(), shift.kept(true));
        } else if (block instanceof Block.Note note) {
            paragraphs.paragraph(Look.NOTE, note.text(), shift.aligned(note.alignment()));
        } else if (block instanceof Block.Grid grid) {
            // Two tables without anything between them would become one.
            if (grid.table().caption() == null) {
                paragraphs.seam(null, false, false);
            }
            tables.table(grid.table(), width);
        } else {
            paragraphs.paragraph(Look.BODY, block.text(), shift);
        }
    }

    private static Text numbered(String number, Text text) {
        List<Run> runs = new ArrayList<>(text.runs().size() + 1);
        runs.add(Run.of(number));
        runs.addAll(text.runs());
        return new Text(runs, text.bookmark());
    }
}
