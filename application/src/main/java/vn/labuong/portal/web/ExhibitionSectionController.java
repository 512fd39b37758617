package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionWriting.Change;
import vn.labuong.portal.exhibition.Section;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** The title and lead of an exhibition and of each of its sections; and the order of the sections. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionSectionController {

    private static final String HEAD = ExhibitionPaths.ONE + "/loi-dau";
    private static final String SECTIONS = ExhibitionPaths.ONE + "/phan";
    private static final String SECTION = SECTIONS + "/{section}";

    private final ExhibitionGate gate;
    private final WordsFields fields;
    private final ExhibitionTexts texts;

    ExhibitionSectionController(ExhibitionGate gate, WordsFields fields, ExhibitionTexts texts) {
        this.gate = gate;
        this.fields = fields;
        this.texts = texts;
    }

    /** What a form says: of the exhibition or of a section, which has no curator. */
    private record Said(Words title, Words lead, String curator) {}

    @GetMapping(HEAD)
    String head(@PathVariable String slug, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        return form(now, "", said(now, ""), null, List.of(), locale, model);
    }

    @PostMapping(HEAD)
    String saveHead(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Content.Head head = ExhibitionListController.head(sent);
        Saving saving = gate.change(slug, sent, new Change("head", Content::head, content -> content.with(head)));
        return after(slug, "", sent, saving, response, locale, model, redirect);
    }

    @PostMapping(SECTIONS)
    String add(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        String id = fresh();
        Section section = new Section(
                id, Words.vietnamese(Texts.clean(sent.getOrDefault("title.vi", ""))), Words.NONE, List.of());
        Saving saving = gate.change(slug, sent, new Change(id, content -> "", content -> content.adding(section)));
        return gate.back(slug, saving, "portal.exhibition.section.added", "#muc-" + id, redirect);
    }

    @GetMapping(SECTION)
    String section(@PathVariable String slug, @PathVariable String section, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        checkSection(now, section);
        return form(now, section, said(now, section), null, List.of(), locale, model);
    }

    @PostMapping(SECTION)
    String saveSection(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        checkId(section);
        Words title = WordsFields.read(sent, "title");
        Words lead = WordsFields.read(sent, "lead");
        Saving saving = gate.change(
                slug,
                sent,
                new Change(
                        section,
                        content -> content.section(section).map(one -> List.of(one.title(), one.lead())),
                        // What somebody else took out meanwhile comes back, for whoever saw that and saves again.
                        content -> content.section(section).isPresent()
                                ? content.renaming(section, title, lead)
                                : content.adding(new Section(section, title, lead, List.of()))));
        return after(slug, section, sent, saving, response, locale, model, redirect);
    }

    @PostMapping(SECTION + "/chuyen")
    String move(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        checkId(section);
        boolean up = "len".equals(sent.get("huong"));
        Saving saving = gate.change(
                slug,
                sent,
                new Change(section, ExhibitionSectionController::order, content -> content.movingSection(section, up)));
        return gate.back(slug, saving, "portal.exhibition.moved", "#muc-" + section, redirect);
    }

    @PostMapping(SECTION + "/bo")
    String remove(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Saving saving = gate.change(
                slug,
                sent,
                new Change(section, content -> content.section(section), content -> content.withoutSection(section)));
        return gate.back(slug, saving, "portal.exhibition.removed", "", redirect);
    }

    private static List<String> order(Content content) {
        return content.sections().stream().map(Section::id).toList();
    }

    /** An id within an exhibition. */
    static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static void checkSection(Exhibition now, String id) {
        if (now.content().section(id).isEmpty()) {
            throw new NotHere(id);
        }
    }

    /** What no section or block can be called is not here. */
    static void checkId(String id) {
        if (!id.matches("[0-9a-f]{8}")) {
            throw new NotHere(id);
        }
    }

    private String after(
            String slug,
            String section,
            Map<String, String> sent,
            Saving saving,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (saving instanceof Saving.Saved) {
            redirect.addFlashAttribute("flash", Flash.done("portal.exhibition.saved"));
            return "redirect:" + ExhibitionPaths.one(slug) + (section.isEmpty() ? "" : "#muc-" + section);
        }
        List<String> problems = Told.problems(saving, response);
        Content.Head typed = ExhibitionListController.head(sent);
        Said said = new Said(typed.title(), typed.lead(), typed.curator());
        boolean stale = saving instanceof Saving.Stale;
        Exhibition now = gate.find(slug);
        model.addAttribute("stale", stale);
        // Who sees what the others wrote may save over it; who is only told of a mistake may not.
        String form = form(now, section, said, stale ? said(now, section) : null, problems, locale, model);
        if (!stale) {
            model.addAttribute("version", WordsFields.version(sent));
        }
        return form;
    }

    private static Said said(Exhibition now, String section) {
        Content content = now.content();
        return section.isEmpty()
                ? new Said(content.title(), content.lead(), content.curator())
                : content.section(section)
                        .map(one -> new Said(one.title(), one.lead(), ""))
                        .orElse(new Said(Words.NONE, Words.NONE, ""));
    }

    private String form(
            Exhibition now,
            String section,
            Said said,
            @Nullable Said theirs,
            List<String> problems,
            Locale locale,
            Model model) {
        boolean whole = section.isEmpty();
        String one = ExhibitionPaths.one(now.slug());
        String action = whole ? one + "/loi-dau" : one + "/phan/" + section;
        String prefix = whole ? "portal.exhibition.field." : "portal.exhibition.section.";
        String heading = texts.text(whole ? "portal.exhibition.head" : "portal.exhibition.section.change", locale);
        model.addAttribute("isNew", false);
        model.addAttribute("action", action);
        model.addAttribute("back", one);
        model.addAttribute("heading", heading);
        model.addAttribute("version", now.version());
        model.addAttribute("curator", whole ? said.curator() : null);
        model.addAttribute("statuses", fields.statuses(locale));
        model.addAttribute("problems", texts.texts(problems, locale));
        model.addAttribute(
                "fields",
                List.of(
                        fields.field("title", prefix + "title", said.title(), title(theirs), locale),
                        fields.field("lead", prefix + "lead", said.lead(), lead(theirs), locale)));
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(now, locale), one, heading, action));
        return "portal/exhibition-words";
    }

    private static @Nullable Words title(@Nullable Said theirs) {
        return theirs == null ? null : theirs.title();
    }

    private static @Nullable Words lead(@Nullable Said theirs) {
        return theirs == null ? null : theirs.lead();
    }
}
