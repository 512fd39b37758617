package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.PublicationWriting;
import vn.labuong.portal.publication.Publications;
import vn.labuong.portal.web.PublicationShelf.Shelved;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.SearchKey;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Told;

/** The publications that editors work on, and the form for a new one. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class PublicationListController {

    private final Publications publications;
    private final PublicationWriting writing;
    private final PublicationShelf shelf;
    private final PublicationFormPage form;
    private final PublicationTexts texts;
    private final ExhibitionTexts words;

    PublicationListController(
            Publications publications,
            PublicationWriting writing,
            PublicationShelf shelf,
            PublicationFormPage form,
            PublicationTexts texts,
            ExhibitionTexts words) {
        this.publications = publications;
        this.writing = writing;
        this.shelf = shelf;
        this.form = form;
        this.texts = texts;
        this.words = words;
    }

    /**
     * A publication in the list.
     *
     * @param languages of the editions that are open
     * @param hidden whether it is published and none of its editions is open
     */
    record Row(
            String href,
            String title,
            String state,
            String badge,
            String kind,
            @Nullable String issued,
            String languages,
            String changed,
            boolean unshown,
            boolean hidden,
            boolean demonstration) {}

    @GetMapping(PublicationPaths.LIST)
    String list(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "tt", defaultValue = "") String state,
            Locale locale,
            Model model) {
        List<Publication> all = publications.all();
        String sought = SearchKey.of(Texts.clean(q));
        List<Publication> found = all.stream()
                .filter(one -> state.isEmpty() || one.state().code().equals(state))
                .filter(one -> SearchKey.of(texts.title(one.content(), locale)).contains(sought))
                .toList();
        model.addAttribute("q", Texts.clean(q));
        model.addAttribute("state", state);
        model.addAttribute("states", states(locale));
        model.addAttribute("nothingYet", all.isEmpty());
        model.addAttribute(
                "rows",
                shelf.of(found, locale).stream().map(one -> row(one, locale)).toList());
        model.addAttribute("crumbs", texts.crumbs(locale));
        return "portal/publication-list";
    }

    private List<Option> states(Locale locale) {
        return Stream.of(Publication.State.values())
                .map(one -> new Option(one.code(), texts.state(one, locale)))
                .toList();
    }

    private Row row(Shelved shelved, Locale locale) {
        Publication one = shelved.publication();
        return new Row(
                PublicationPaths.one(one.slug()),
                texts.title(one.content(), locale),
                texts.state(one.state(), locale),
                PublicationTexts.badge(one.state()),
                texts.text(one.content().kind().messageKey(), locale),
                texts.issued(one.content(), locale),
                texts.languages(shelved.editions().keySet(), locale),
                words.moment(one.changedAt()),
                one.hasUnshownChanges(),
                one.state() == Publication.State.PUBLISHED && shelved.editions().isEmpty(),
                one.demonstration());
    }

    @GetMapping(PublicationPaths.LIST + "/moi")
    String fresh(Locale locale, Model model) {
        return form(Content.empty(), "", List.of(), locale, model);
    }

    @PostMapping(PublicationPaths.LIST)
    String create(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Content content = PublicationForm.read(sent);
        String slug = sent.toSingleValueMap().getOrDefault("slug", "");
        Saving saving = writing.create(content, slug);
        if (saving instanceof Saving.Saved saved) {
            redirect.addFlashAttribute("flash", Flash.done("portal.publication.created"));
            return "redirect:" + PublicationPaths.one(saved.name());
        }
        return form(content, slug, Told.problems(saving, response), locale, model);
    }

    private String form(Content content, String slug, List<String> problems, Locale locale, Model model) {
        String heading = texts.text("portal.publication.new", locale);
        model.addAttribute("isNew", true);
        model.addAttribute("slug", slug);
        model.addAttribute("heading", heading);
        model.addAttribute("back", PublicationPaths.LIST);
        model.addAttribute("crumbs", texts.crumbs(locale, heading, PublicationPaths.LIST + "/moi"));
        return form.show(content, null, problems, PublicationPaths.LIST, 0, locale, model);
    }
}
