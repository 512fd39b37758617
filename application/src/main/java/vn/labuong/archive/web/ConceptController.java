package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.term.Concept;
import vn.labuong.archive.term.ConceptItems;
import vn.labuong.archive.term.ConceptScheme;
import vn.labuong.archive.term.Thesaurus;
import vn.labuong.archive.web.DescriptionLines.Link;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Pager;
import vn.labuong.shared.web.kept.SameForAll;

/** The thesaurus as pages, with the items that whoever looks may see. */
@Controller
class ConceptController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 10_000;

    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final ConceptItems concepts;
    private final Items items;
    private final ItemGate gate;
    private final ItemCards cards;
    private final ArchiveWords words;

    ConceptController(ConceptItems concepts, Items items, ItemGate gate, ItemCards cards, ArchiveWords words) {
        this.concepts = concepts;
        this.items = items;
        this.gate = gate;
        this.cards = cards;
        this.words = words;
    }

    /** A concept of a list with the number of its items, and what stands below it. */
    record Entry(String text, String href, long count, boolean review, List<Entry> below) {}

    /** A scheme with its top concepts. */
    record Part(String id, String title, List<Entry> entries) {}

    /** Its names in one language. */
    record Names(String lang, String language, String label, List<String> others, boolean review) {}

    @SameForAll
    @GetMapping(ArchivePaths.TERMS)
    String list(HttpServletResponse response, Locale locale, Model model) {
        personal(response);
        Viewer viewer = gate.current();
        Map<Concept.Key, Long> counts = concepts.counts(thesaurus, thesaurus.all(), viewer);
        List<Part> parts = new ArrayList<>();
        for (ConceptScheme scheme : ConceptScheme.values()) {
            List<Concept> tops = thesaurus.of(scheme).stream()
                    .filter(concept -> concept.broader() == null)
                    .toList();
            parts.add(new Part(scheme.code(), title(scheme, locale), entries(tops, counts, viewer, locale)));
        }
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("parts", parts);
        return "archive/concepts";
    }

    /** The address of a scheme leads to its place in the list. */
    @SameForAll
    @GetMapping(ArchivePaths.TERMS + "/{scheme}")
    String scheme(@PathVariable String scheme) {
        ConceptScheme found = ConceptScheme.of(scheme).orElseThrow(() -> new NotHere(scheme));
        return "redirect:" + ArchivePaths.TERMS + "#" + found.code();
    }

    @SameForAll
    @GetMapping(ArchivePaths.TERMS + "/{scheme}/{code}")
    String one(
            @PathVariable String scheme,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        personal(response);
        Concept concept = ConceptScheme.of(scheme)
                .flatMap(found -> thesaurus.find(found, code))
                .orElseThrow(() -> new NotHere(scheme + "/" + code));
        Viewer viewer = gate.current();
        int here = Math.min(Math.max(page, 0), LAST_PAGE);
        ConceptItems.Found found = concepts.items(thesaurus, concept, here * PAGE, PAGE, viewer);
        List<ItemCard> rows = cards.of(items.visible(found.items(), viewer), viewer.staff(), viewer, locale);
        List<Crumb> crumbs = new ArrayList<>(crumbs(locale));
        crumbs.add(new Crumb(concept.label(Languages.code(locale)), SubjectWords.address(concept)));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("rows", rows);
        model.addAttribute("total", found.total());
        model.addAttribute(
                "pager",
                Pager.of(
                        new Listing<>(found.total(), rows, here, PAGE),
                        UriComponentsBuilder.fromPath(SubjectWords.address(concept))));
        model.addAttribute("staff", viewer.staff());
        describe(concept, locale, model);
        return "archive/concept";
    }

    private void describe(Concept concept, Locale locale, Model model) {
        String lang = Languages.code(locale);
        model.addAttribute("concept", concept);
        model.addAttribute("name", concept.label(lang));
        model.addAttribute("note", concept.scopeNote().get(lang));
        model.addAttribute("scheme", title(concept.scheme(), locale));
        model.addAttribute(
                "broader", links(concept.broader() == null ? List.of() : found(List.of(concept.broader())), locale));
        model.addAttribute("narrower", links(thesaurus.narrower(concept), locale));
        model.addAttribute("related", links(found(concept.related()), locale));
        model.addAttribute(
                "tasks", concept.tasks().stream().map(ConceptController::task).toList());
        model.addAttribute(
                "names",
                Languages.CODES.stream()
                        .map(one -> new Names(
                                one,
                                words.text("archive.web.language." + one, locale),
                                concept.label(one),
                                concept.altLabel().getOrDefault(one, List.of()),
                                concept.forReview().contains(one)))
                        .toList());
    }

    private List<Concept> found(Collection<Concept.Key> keys) {
        return keys.stream().flatMap(key -> thesaurus.find(key).stream()).toList();
    }

    private static List<Link> links(List<Concept> concepts, Locale locale) {
        return concepts.stream()
                .map(concept -> new Link(concept.label(Languages.code(locale)), SubjectWords.address(concept)))
                .toList();
    }

    private static Link task(String planAndTask) {
        int slash = planAndTask.indexOf('/');
        String task = planAndTask.substring(slash + 1);
        return new Link(task, "/chuong-trinh/" + planAndTask.substring(0, slash) + "/nhiem-vu/" + task);
    }

    private List<Entry> entries(List<Concept> concepts, Map<Concept.Key, Long> counts, Viewer viewer, Locale locale) {
        String lang = Languages.code(locale);
        List<Entry> entries = new ArrayList<>();
        for (Concept concept : concepts) {
            entries.add(new Entry(
                    concept.label(lang),
                    SubjectWords.address(concept),
                    counts.getOrDefault(concept.key(), 0L),
                    viewer.staff() && concept.forReview().contains(lang),
                    entries(thesaurus.narrower(concept), counts, viewer, locale)));
        }
        return entries;
    }

    private String title(ConceptScheme scheme, Locale locale) {
        return words.text(scheme.messageKey(), locale);
    }

    private List<Crumb> crumbs(Locale locale) {
        return List.of(
                new Crumb(words.text("archive.web.title", locale), ArchivePaths.PUBLIC),
                new Crumb(words.text("archive.term.title", locale), ArchivePaths.TERMS));
    }

    /** What is counted and shown hangs on who looks. */
    private static void personal(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache, must-revalidate");
    }
}
