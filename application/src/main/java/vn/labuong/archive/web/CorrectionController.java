package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.correction.Corrections;
import vn.labuong.archive.correction.Corrections.Saving;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.PageVersion;
import vn.labuong.archive.page.PageVersions;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.shared.text.TextDifference;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Option;

/** Mending the text of a page beside its picture, its versions, and two people's texts side by side where they met. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class CorrectionController {

    private static final String PATH = ArchivePaths.LIST + "/{code}/chu";

    private final ItemGate gate;
    private final PageGate pages;
    private final Corrections corrections;
    private final PageVersions versions;
    private final ArchiveWords words;

    CorrectionController(
            ItemGate gate, PageGate pages, Corrections corrections, PageVersions versions, ArchiveWords words) {
        this.gate = gate;
        this.pages = pages;
        this.corrections = corrections;
        this.versions = versions;
        this.words = words;
    }

    /**
     * A version in the list.
     *
     * @param change against the version before it; the whole text of the first
     */
    record VersionRow(
            int number,
            String at,
            String by,
            String source,
            @Nullable Integer restores,
            boolean inForce,
            List<TextDifference.Piece> change) {}

    /** What somebody else saved meanwhile. */
    record Meanwhile(String at, String by, List<TextDifference.Piece> change) {}

    @GetMapping(PATH)
    String edit(
            @PathVariable String code,
            @RequestParam(defaultValue = "1") int tep,
            @RequestParam(defaultValue = "1") int trang,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        Item item = gate.find(code);
        PageGate.Here here = pages.find(item, tep, trang);
        PageOfFile page = here.page();
        return form(item, here, page.text(), page.language(), Texts.clean(q), locale, model);
    }

    @PostMapping(PATH)
    String save(
            @PathVariable String code,
            @RequestParam int tep,
            @RequestParam int trang,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String language,
            Principal who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Item item = gate.find(code);
        PageGate.Here here = pages.find(item, tep, trang);
        String spoken = TextLanguage.of(language).map(TextLanguage::tag).orElse(null);
        Saving saving = corrections.save(
                item, here.file().id(), trang, new Corrections.Written(version, text, spoken, who.getName()));
        if (saving instanceof Saving.Stale stale) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            PageVersion now = stale.now();
            model.addAttribute(
                    "meanwhile",
                    new Meanwhile(
                            words.moment(now.madeAt()),
                            now.madeBy(),
                            TextDifference.of(now.text(), Texts.cleanLines(text))));
            return form(item, pages.find(item, tep, trang), text, spoken, "", locale, model);
        }
        redirect.addFlashAttribute("flash", flash(saving));
        return "redirect:" + PageGate.address(code, tep, trang);
    }

    @GetMapping(PATH + "/cac-ban")
    String history(
            @PathVariable String code, @RequestParam int tep, @RequestParam int trang, Locale locale, Model model) {
        Item item = gate.find(code);
        PageGate.Here here = pages.find(item, tep, trang);
        List<PageVersion> all = versions.of(here.file().id(), trang);
        List<VersionRow> rows = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            PageVersion one = all.get(at);
            String before = at + 1 < all.size() ? all.get(at + 1).text() : "";
            rows.add(new VersionRow(
                    one.version(),
                    words.moment(one.madeAt()),
                    one.madeBy(),
                    words.text("archive.page.source." + one.source().code(), locale),
                    one.restores(),
                    one.inForce(),
                    TextDifference.of(before, one.text())));
        }
        model.addAttribute("versions", rows);
        frame(item, here, locale, model);
        return "archive/page-versions";
    }

    @PostMapping(PATH + "/tro-lai")
    String restore(
            @PathVariable String code,
            @RequestParam int tep,
            @RequestParam int trang,
            @RequestParam int version,
            @RequestParam int ban,
            Principal who,
            RedirectAttributes redirect) {
        Item item = gate.find(code);
        PageGate.Here here = pages.find(item, tep, trang);
        Saving saving = corrections.restore(item, here.file().id(), trang, version, ban, who.getName());
        redirect.addFlashAttribute("flash", flash(saving));
        return "redirect:" + PageGate.address(code, tep, trang).replace("/chu?", "/chu/cac-ban?");
    }

    private static Flash flash(Saving saving) {
        if (saving instanceof Saving.Saved saved) {
            return Flash.done("archive.correct.saved", saved.version());
        }
        return saving instanceof Saving.Unchanged
                ? Flash.warn("archive.correct.unchanged")
                : Flash.refused("archive.correct.meanwhile.short");
    }

    private String form(
            Item item,
            PageGate.Here here,
            String text,
            @Nullable String language,
            String query,
            Locale locale,
            Model model) {
        frame(item, here, locale, model);
        model.addAttribute("text", text);
        model.addAttribute("language", language == null ? "" : language);
        List<Option> languages = new ArrayList<>();
        languages.add(new Option("", words.text("archive.web.language.und", locale)));
        for (TextLanguage one : TextLanguage.values()) {
            languages.add(new Option(one.tag(), words.text("archive.web.language." + one.tag(), locale)));
        }
        model.addAttribute("languages", languages);
        pages.show(item, here, query, locale, model);
        return "archive/page-edit";
    }

    private void frame(Item item, PageGate.Here here, Locale locale, Model model) {
        String code = item.code();
        model.addAttribute("item", item);
        model.addAttribute("name", code);
        model.addAttribute("file", here.file());
        model.addAttribute("tep", here.file().position() + 1);
        model.addAttribute("number", here.page().number());
        model.addAttribute("version", here.page().textVersion());
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        code,
                        ArchivePaths.item(code),
                        words.text("archive.correct.title", locale),
                        PageGate.address(
                                code, here.file().position() + 1, here.page().number())));
    }
}
