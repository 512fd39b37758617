package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.iiif.Addresses;
import vn.labuong.archive.iiif.CanvasRows;
import vn.labuong.archive.iiif.ImageId;
import vn.labuong.archive.iiif.PageAnnotations;
import vn.labuong.archive.iiif.PageCanvas;
import vn.labuong.archive.iiif.SearchAnswer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.search.PageSearch;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.NotHere;

/** Items by Presentation API 3, the texts of their pages, and search within them by Content Search API 2. */
@RestController
class IiifItemController {

    private static final String PATH = Addresses.ITEM + "/{code}";

    /** Pages told at once; a word that stands on each page of a book is told in parts. */
    private static final int PART = 20;

    private final IiifItems items;
    private final CanvasRows canvases;
    private final Pages pages;
    private final PageLayouts layouts;
    private final PageSearch search;
    private final IiifAnswers answers;

    IiifItemController(
            IiifItems items,
            CanvasRows canvases,
            Pages pages,
            PageLayouts layouts,
            PageSearch search,
            IiifAnswers answers) {
        this.items = items;
        this.canvases = canvases;
        this.pages = pages;
        this.layouts = layouts;
        this.search = search;
        this.answers = answers;
    }

    @GetMapping(PATH + "/manifest")
    ResponseEntity<byte[]> manifest(@PathVariable String code) {
        return answers.of(items.manifest(code), IiifAnswers.PRESENTATION);
    }

    /** The text of a page that has a canvas; ten statements. */
    @GetMapping(PATH + "/text/{id}")
    ResponseEntity<byte[]> text(@PathVariable String code, @PathVariable String id) {
        Item item = items.open(code);
        Viewer everybody = items.everybody();
        ImageId page = ImageId.parse(id).orElseThrow(() -> new NotHere(id));
        if (canvases.drawn(page, everybody)
                .filter(drawn -> drawn.item().equals(item.id()))
                .isEmpty()) {
            throw new NotHere(id);
        }
        PageOfFile read = pages.visible(page.file(), page.page(), everybody).orElseThrow(() -> new NotHere(id));
        return answers.of(
                PageAnnotations.of(items.addresses(), code, read, layouts.inForce(page.file(), page.page())),
                IiifAnswers.PRESENTATION);
    }

    /**
     * What is hit on the pages that everybody may see; ten statements.
     *
     * @param motivation words apart by spaces, of which one must be that of our texts; empty for any
     * @param date known to the standard and of no use here, as {@code user}: we do not say who read what when
     */
    @GetMapping(PATH + "/search")
    ResponseEntity<byte[]> search(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String motivation,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "1") int page) {
        Item item = items.open(code);
        Viewer everybody = items.everybody();
        String query = Texts.clean(q);
        boolean ours = motivation.isBlank()
                || Arrays.asList(motivation.strip().split("\\s+", -1)).contains(SearchAnswer.MOTIVATION);
        List<PageCanvas> found = ours ? found(item, query, everybody) : List.of();
        int parts = Math.max(1, (found.size() + PART - 1) / PART);
        int part = Math.min(Math.max(page, 1), parts);
        var answer = new SearchAnswer(
                items.addresses(),
                new SearchAnswer.Asked(item.code(), query, motivation.strip(), ignored(date, user), part, parts));
        tell(found.subList((part - 1) * PART, Math.min(found.size(), part * PART)), everybody, answer);
        return answers.of(answer.tree(), IiifAnswers.SEARCH);
    }

    private static List<String> ignored(String date, String user) {
        List<String> ignored = new ArrayList<>();
        if (!date.isBlank()) {
            ignored.add("date");
        }
        if (!user.isBlank()) {
            ignored.add("user");
        }
        return ignored;
    }

    /** The pages that the index names, as far as the rule opens them now and they have a canvas. */
    private List<PageCanvas> found(Item item, String query, Viewer everybody) {
        List<PageCanvas> open = canvases.pages(item.id(), everybody);
        Set<PageSearch.Found> named = Set.copyOf(search.pages(item.id(), query));
        return open.stream()
                .filter(canvas -> named.contains(
                        new PageSearch.Found(canvas.position(), canvas.id().page())))
                .toList();
    }

    private void tell(List<PageCanvas> found, Viewer everybody, SearchAnswer answer) {
        Map<FileId, List<Integer>> wanted = found.stream()
                .map(PageCanvas::id)
                .collect(Collectors.groupingBy(
                        ImageId::file, LinkedHashMap::new, Collectors.mapping(ImageId::page, Collectors.toList())));
        Map<ImageId, PageOfFile> read = pages.visible(wanted, everybody).stream()
                .collect(Collectors.toMap(page -> new ImageId(page.file(), page.number()), page -> page));
        var words = layouts.inForce(wanted);
        for (PageCanvas canvas : found) {
            PageOfFile page = read.get(canvas.id());
            if (page != null) {
                answer.add(
                        page,
                        words.getOrDefault(canvas.id().file(), Map.of())
                                .get(canvas.id().page()));
            }
        }
    }
}
