package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionWriting;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Told;

/** The exhibitions that curators work on, and the form for a new one. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionListController {

    private final Exhibitions exhibitions;
    private final ExhibitionWriting writing;
    private final WordsFields fields;
    private final ExhibitionTexts texts;

    ExhibitionListController(
            Exhibitions exhibitions, ExhibitionWriting writing, WordsFields fields, ExhibitionTexts texts) {
        this.exhibitions = exhibitions;
        this.writing = writing;
        this.fields = fields;
        this.texts = texts;
    }

    /** An exhibition in the list. */
    record Row(
            String href,
            String title,
            String standing,
            String badge,
            String days,
            String changed,
            boolean unshown,
            boolean demonstration) {}

    @GetMapping(ExhibitionPaths.LIST)
    String list(Locale locale, Model model) {
        model.addAttribute(
                "rows", exhibitions.all().stream().map(one -> row(one, locale)).toList());
        model.addAttribute("crumbs", texts.crumbs(locale));
        return "portal/exhibition-list";
    }

    private Row row(Exhibition one, Locale locale) {
        Exhibition.Standing standing = one.standing(texts.today());
        return new Row(
                ExhibitionPaths.one(one.slug()),
                texts.title(one, locale),
                texts.text("portal.exhibition.standing." + standing.code(), locale),
                ExhibitionTexts.badge(standing),
                texts.days(one, locale),
                texts.moment(one.changedAt()),
                one.hasUnshownChanges(),
                one.demonstration());
    }

    @GetMapping(ExhibitionPaths.LIST + "/moi")
    String fresh(Locale locale, Model model) {
        return form(new Content.Head(Words.NONE, Words.NONE, ""), "", List.of(), locale, model);
    }

    @PostMapping(ExhibitionPaths.LIST)
    String create(
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Content.Head head = head(sent);
        String slug = sent.getOrDefault("slug", "");
        Saving saving = writing.create(head, slug);
        if (saving instanceof Saving.Saved saved) {
            redirect.addFlashAttribute("flash", Flash.done("portal.exhibition.created"));
            return "redirect:" + ExhibitionPaths.one(saved.name());
        }
        return form(head, slug, Told.problems(saving, response), locale, model);
    }

    /** What the head of an exhibition was sent as. */
    static Content.Head head(Map<String, String> sent) {
        return new Content.Head(
                WordsFields.read(sent, "title"),
                WordsFields.read(sent, "lead"),
                Texts.clean(sent.getOrDefault("curator", "")));
    }

    private String form(Content.Head head, String slug, List<String> problems, Locale locale, Model model) {
        model.addAttribute("isNew", true);
        model.addAttribute("action", ExhibitionPaths.LIST);
        model.addAttribute("back", ExhibitionPaths.LIST);
        model.addAttribute("heading", texts.text("portal.exhibition.new", locale));
        model.addAttribute("slug", slug);
        model.addAttribute("version", 0);
        model.addAttribute("curator", head.curator());
        model.addAttribute("statuses", fields.statuses(locale));
        model.addAttribute("problems", texts.texts(problems, locale));
        model.addAttribute(
                "fields",
                List.of(
                        fields.field("title", "portal.exhibition.field.title", head.title(), null, locale),
                        fields.field("lead", "portal.exhibition.field.lead", head.lead(), null, locale)));
        model.addAttribute(
                "crumbs",
                texts.crumbs(locale, texts.text("portal.exhibition.new", locale), ExhibitionPaths.LIST + "/moi"));
        return "portal/exhibition-words";
    }
}
