package vn.labuong.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.LayoutReader;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.store.Copies;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.search.Highlights.Range;

/** Where on the picture of a page, and where in its text, the words of a search stand. */
@Component
public class PageMarks {

    private static final double WHOLE = 100;

    private final Pages pages;
    private final Copies copies;

    PageMarks(Pages pages, Copies copies) {
        this.pages = pages;
        this.copies = copies;
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
        return pages.alto(page.file(), page.number())
                .map(copies::of)
                .filter(Files::exists)
                .flatMap(PageMarks::read)
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

    private static Optional<PageText> read(Path alto) {
        List<PageText> read = new ArrayList<>();
        try (var in = Files.newInputStream(alto)) {
            LayoutReader.read(in, read::add);
        } catch (IOException fault) {
            throw new UncheckedIOException("ALTO cannot be read", fault);
        }
        return read.stream().findFirst();
    }
}
