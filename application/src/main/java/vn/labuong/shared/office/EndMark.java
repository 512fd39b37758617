package vn.labuong.shared.office;

import java.util.ArrayList;
import java.util.List;

/** Marks at the end of a line, put once whatever the line already ends with. */
final class EndMark {

    private EndMark() {}

    /** In place of the line's own {@code ; , .} and white space. */
    static Text put(Text text, String mark) {
        List<Run> runs = new ArrayList<>(text.runs());
        while (!runs.isEmpty()) {
            Run last = runs.remove(runs.size() - 1);
            String bare = bare(last.text(), ";,.");
            if (!bare.isEmpty() || last.bookmark() != null) {
                runs.add(last.withText(bare));
                break;
            }
        }
        runs.add(tail(text, mark));
        return new Text(runs, text.bookmark());
    }

    /** The end of the document after its last word: {@code ./.}, not {@code .../.} */
    static List<Block> close(List<Block> body, String end) {
        List<Block> closed = new ArrayList<>(body);
        Block last = body.isEmpty() ? Block.Paragraph.of("") : closed.remove(closed.size() - 1);
        if (last instanceof Block.Paragraph paragraph) {
            closed.add(new Block.Paragraph(closed(paragraph.text(), end)));
        } else if (last instanceof Block.Dash dash) {
            closed.add(new Block.Dash(closed(dash.text(), end)));
        } else if (last instanceof Block.Point point) {
            closed.add(new Block.Point(point.number(), closed(point.text(), end)));
        } else if (last instanceof Block.Clause clause && !clause.titled()) {
            closed.add(new Block.Clause(clause.number(), closed(clause.text(), end), false));
        } else {
            closed.add(last);
            closed.add(Block.Paragraph.of(end));
        }
        return closed;
    }

    private static Text closed(Text text, String end) {
        return bare(text.plain(), "").endsWith(end) ? text : put(text, end);
    }

    private static Run tail(Text text, String mark) {
        if (text.runs().isEmpty()) {
            return Run.of(mark);
        }
        Run last = text.runs().get(text.runs().size() - 1);
        return new Run(mark, last.bold(), last.italic(), Language.VI, null, null);
    }

    private static String bare(String text, String marks) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || marks.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }
}
