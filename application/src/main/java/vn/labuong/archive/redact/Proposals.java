package vn.labuong.archive.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Word;
import vn.labuong.archive.redact.Area.Origin;
import vn.labuong.archive.redact.Area.Reason;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.search.Highlights.Range;

/** Areas by the words of a file, found or chosen. */
@Component
public class Proposals {

    /** Strokes reach beyond the boxes that recognition gives: this part of a line's height is covered around them. */
    private static final double AROUND = 0.15;

    private final Pages pages;
    private final PageLayouts layouts;

    Proposals(Pages pages, PageLayouts layouts) {
        this.pages = pages;
        this.layouts = layouts;
    }

    /**
     * What a search for words proposes.
     *
     * @param unplaced pages whose text holds the words without saying where they stand: to be covered by hand
     */
    public record Found(List<Area> areas, List<Integer> unplaced) {}

    /** All places of the words on all pages of a file. */
    public Found search(FileId file, String query, Reason reason) {
        List<Area> areas = new ArrayList<>();
        List<Integer> unplaced = new ArrayList<>();
        for (PageOfFile page : pages.ofAll(List.of(file))) {
            if (!Highlights.marks(page.text(), query).isEmpty()) {
                List<Area> found = layouts.inForce(file, page.number())
                        .map(layout -> areas(page.number(), layout, query, reason))
                        .orElse(List.of());
                areas.addAll(found);
                if (found.isEmpty()) {
                    unplaced.add(page.number());
                }
            }
        }
        return new Found(areas, unplaced);
    }

    private static List<Area> areas(int page, PageText layout, String query, Reason reason) {
        List<Area> areas = new ArrayList<>();
        for (Range hit : Highlights.marks(layout.text(), query)) {
            for (Box box : layout.boxes(hit.start(), hit.end())) {
                around(page, box, layout, reason, Origin.SEARCH).ifPresent(areas::add);
            }
        }
        return areas;
    }

    /** The words of a page in reading order; empty where they have no boxes. */
    public List<String> words(FileId file, int page) {
        return layouts.inForce(file, page)
                .map(layout -> layout.words().stream().map(Word::text).toList())
                .orElse(List.of());
    }

    /** What stays readable of a page under these areas; empty where its words have no boxes. */
    public String left(FileId file, int page, List<Area> areas) {
        return layouts.inForce(file, page)
                .map(layout -> OpenText.of(layout, areas).text())
                .orElse("");
    }

    /** The words of a page at those places of {@link #words}. */
    public List<Area> chosen(FileId file, int page, Set<Integer> places, Reason reason) {
        PageText layout = layouts.inForce(file, page).orElse(null);
        if (layout == null) {
            return List.of();
        }
        return places.stream()
                .filter(place -> place >= 0 && place < layout.words().size())
                .sorted()
                .map(place -> around(page, layout.words().get(place).box(), layout, reason, Origin.WORD))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Area> around(int page, Box box, PageText layout, Reason reason, Origin origin) {
        double more = AROUND * box.height();
        return Area.of(
                page,
                (box.x() - more) / layout.width(),
                (box.y() - more) / layout.height(),
                (box.width() + 2 * more) / layout.width(),
                (box.height() + 2 * more) / layout.height(),
                reason,
                origin);
    }
}
