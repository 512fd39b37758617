package vn.labuong.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Word;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.search.Highlights.Range;

/** Where on the picture of a page, and where in its text, the words of a search stand, and which words were read unsurely. */
@Component
public class PageMarks {

    private static final double WHOLE = 100;

    /** Below it a recognised word is rather wrong than right. */
    private static final double UNSURE = 0.6;

    private final PageLayouts layouts;

    PageMarks(PageLayouts layouts) {
        this.layouts = layouts;
    }

    /** A box in hundredths of the width and height of the page. */
    public record Mark(double left, double top, double width, double height) {}

    /** A piece of the text, hit or not, read unsurely or not; all pieces together are the text. */
    public record Piece(String text, boolean hit, boolean unsure) {

        public Piece(String text, boolean hit) {
            this(text, hit, false);
        }
    }

    /** A page that whoever asks may see: its text in pieces, and boxes of what is sought where its words have some. */
    public record Marked(List<Piece> text, List<Mark> marks) {}

    /** The text in pieces; one piece where nothing is sought. */
    public static List<Piece> pieces(String text, String query) {
        return pieces(text, hits(text, query), List.of());
    }

    /** The page with all that is marked on it. */
    public Marked of(PageOfFile page, String query) {
        boolean read = page.source() == Source.OCR;
        Optional<PageText> layout =
                read || !query.isBlank() ? layouts.inForce(page.file(), page.number()) : Optional.empty();
        List<Range> unsure = layout.filter(one -> read && one.text().equals(page.text()))
                .map(PageMarks::unsure)
                .orElse(List.of());
        return new Marked(
                pieces(page.text(), hits(page.text(), query), unsure),
                layout.map(one -> marks(one, query)).orElse(List.of()));
    }

    private static List<Range> hits(String text, String query) {
        return query.isBlank() ? List.of() : Highlights.marks(text, query);
    }

    private static List<Piece> pieces(String text, List<Range> hits, List<Range> unsure) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (List<Range> ranges : List.of(hits, unsure)) {
            for (Range range : ranges) {
                cuts.add(range.start());
                cuts.add(range.end());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                pieces.add(new Piece(text.substring(from, cut), covers(hits, from), covers(unsure, from)));
            }
            from = cut;
        }
        return pieces;
    }

    /** Both are in order and apart from each other. */
    private static boolean covers(List<Range> ranges, int at) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (at < range.start()) {
                high = middle - 1;
            } else if (at >= range.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private static List<Range> unsure(PageText layout) {
        List<Range> unsure = new ArrayList<>();
        String text = layout.text();
        int at = 0;
        for (Word word : layout.words()) {
            int start = text.indexOf(word.text(), at);
            at = start + word.text().length();
            if (word.confidence() < UNSURE) {
                unsure.add(new Range(start, at));
            }
        }
        return unsure;
    }

    private static List<Mark> marks(PageText layout, String query) {
        List<Mark> marks = new ArrayList<>();
        for (Range hit : hits(layout.text(), query)) {
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
