package vn.labuong.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.archive.page.Layouts;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.search.Highlights.Range;

/** Where on the picture of a page, and where in its text, the words of a search stand. */
@Component
public class PageMarks {

    private static final double WHOLE = 100;

    private final Layouts layouts;

    PageMarks(Layouts layouts) {
        this.layouts = layouts;
    }

    /** A box in hundredths of the width and height of the page. */
    public record Mark(double left, double top, double width, double height) {}

    /** A piece of the text, hit or not; all pieces together are the text. */
    public record Piece(String text, boolean hit) {}

    /** The text in pieces; one piece where nothing is sought. */
    public static List<Piece> pieces(String text, String query) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Range mark : query.isBlank() ? List.<Range>of() : Highlights.marks(text, query)) {
            if (mark.start() > at) {
                pieces.add(new Piece(text.substring(at, mark.start()), false));
            }
            pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }

    /** The boxes of what is sought on a page that whoever asks may see; none where its words have no boxes. */
    public List<Mark> of(PageOfFile page, String query) {
        if (query.isBlank()) {
            return List.of();
        }
        return layouts.of(page.file(), page.number())
                .map(layout -> marks(layout, query))
                .orElse(List.of());
    }

    private static List<Mark> marks(PageText layout, String query) {
        List<Mark> marks = new ArrayList<>();
        for (Range hit : Highlights.marks(layout.text(), query)) {
            for (Box box : layout.boxes(hit.start(), hit.end())) {
                marks.add(new Mark(
                        WHOLE * box.x() / layout.width(),
                        WHOLE * box.y() / layout.height(),
                        WHOLE * box.width() / layout.width(),
                        WHOLE * box.height() / layout.height()));
            }
        }
        return marks;
    }
}
