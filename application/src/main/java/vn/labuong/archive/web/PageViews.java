package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.search.PageMarks;
import vn.labuong.archive.store.ArchiveFile;

/** One page of a file with its picture, its text and its neighbours; four statements, however many pages there are. */
@Component
class PageViews {

    /** Neighbours shown on each side. */
    private static final int AROUND = 4;

    private final Pages pages;
    private final Renditions renditions;
    private final PageMarks marks;
    private final ArchiveWords words;

    PageViews(Pages pages, Renditions renditions, PageMarks marks, ArchiveWords words) {
        this.pages = pages;
        this.renditions = renditions;
        this.marks = marks;
        this.words = words;
    }

    /**
     * The page at that place.
     *
     * @param all how many pages there are to turn
     * @return null where there is none
     */
    @Nullable PageView of(ArchiveFile file, int all, FileViews.Place place, Viewer viewer, Locale locale) {
        if (all == 0) {
            return null;
        }
        int at = file.position() + 1;
        int number = Math.min(Math.max(place.page(), 1), all);
        int from = Math.max(1, number - AROUND);
        int until = Math.min(all, number + AROUND);
        List<Rendition> copies = renditions.ofPages(file.id(), from, until, viewer);
        Optional<PageOfFile> page = pages.visible(file.id(), number, viewer);
        PageMarks.Marked marked = page.map(one -> marks.of(one, place.query()))
                .orElseGet(() -> new PageMarks.Marked(List.of(), List.of()));
        boolean counted = file.pages() != null && file.pages() > 0;
        return new PageView(
                at,
                number,
                all,
                page.isPresent() || !counted,
                address(copies, number, Kind.PICTURE),
                address(copies, number, Kind.TILES),
                marked.text(),
                marked.marks(),
                page.map(PageOfFile::language).orElse(null),
                page.map(one -> source(one, locale)).orElse(null),
                number > 1 ? place.at(at, number - 1) : null,
                number < all ? place.at(at, number + 1) : null,
                place.at(at, 1),
                place.at(at, all),
                neighbours(copies, from, until, at, number, place),
                counted ? pages.counted(file.id()) : null);
    }

    private static @Nullable String address(List<Rendition> copies, int number, Kind kind) {
        return copies.stream()
                .filter(copy -> copy.kind() == kind && copy.page() != null && copy.page() == number)
                .findFirst()
                .map(copy -> kind == Kind.TILES ? TileController.address(copy.file(), number) : CopyKind.address(copy))
                .orElse(null);
    }

    private static List<PageView.Neighbour> neighbours(
            List<Rendition> copies, int from, int until, int at, int here, FileViews.Place place) {
        List<PageView.Neighbour> neighbours = new ArrayList<>();
        for (int number = from; number <= until && until > from; number++) {
            neighbours.add(new PageView.Neighbour(
                    number, place.at(at, number), address(copies, number, Kind.THUMBNAIL), number == here));
        }
        return neighbours;
    }

    private @Nullable String source(PageOfFile page, Locale locale) {
        Double confidence = page.confidence();
        String key = "archive.page.source." + page.source().code();
        return confidence == null
                ? words.text(key, locale)
                : words.text(key, locale) + " " + words.text("archive.page.confidence", locale, confidence);
    }
}
