package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.ContentCheck;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.ExhibitionWriting.Change;
import vn.labuong.portal.exhibition.Kind;
import vn.labuong.portal.exhibition.Section;
import vn.labuong.portal.web.BlockPage.Shown;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** The blocks of an exhibition: added, changed, moved, taken out. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionBlockController {

    private static final String SECTION = ExhibitionPaths.ONE + "/phan/{section}";
    private static final String BLOCK = ExhibitionPaths.ONE + "/khoi/{block}";

    private final ExhibitionGate gate;
    private final BlockPage page;

    ExhibitionBlockController(ExhibitionGate gate, BlockPage page) {
        this.gate = gate;
        this.page = page;
    }

    @GetMapping(SECTION + "/khoi-moi")
    String fresh(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String loai,
            Locale locale,
            Model model) {
        Exhibition now = gate.find(slug);
        Kind kind = kind(loai);
        ExhibitionSectionController.checkSection(now, section);
        BlockForm form = BlockForm.of(new Block("", kind, List.of(), Map.of(), List.of()));
        return page.show(new Shown(now, section, form, true, now.version(), null, false, List.of()), locale, model);
    }

    private static Kind kind(String code) {
        return Kind.of(code).orElseThrow(() -> new NotHere(code));
    }

    @PostMapping(SECTION + "/khoi")
    String add(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Exhibition now = gate.find(slug);
        ExhibitionSectionController.checkSection(now, section);
        String id = ExhibitionSectionController.fresh();
        BlockForm form = BlockForm.read(id, kind(sent.getOrDefault("loai", "")), sent);
        Change change = new Change(id, content -> "", content -> content.adding(section, form.block()));
        return written(now, section, form, true, change, new Sent(sent, response, locale, model, redirect));
    }

    /** What a form sent, and what answers it. */
    private record Sent(
            Map<String, String> fields,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {

        int seen() {
            return WordsFields.version(fields);
        }
    }

    private String written(Exhibition before, String section, BlockForm form, boolean isNew, Change change, Sent sent) {
        Locale locale = sent.locale();
        Model model = sent.model();
        if (!form.saves()) {
            Shown typed = new Shown(before, section, form, isNew, sent.seen(), null, false, List.of());
            return page.show(typed, locale, model);
        }
        String slug = before.slug();
        String id = form.block().id();
        Saving saving = checked(form.block(), slug, sent.fields(), change);
        if (saving instanceof Saving.Saved) {
            sent.redirect().addFlashAttribute("flash", Flash.done("portal.exhibition.saved"));
            return "redirect:" + ExhibitionPaths.one(slug) + "#khoi-" + id;
        }
        List<String> problems = Told.problems(saving, sent.response());
        boolean stale = saving instanceof Saving.Stale;
        Exhibition now = stale ? gate.find(slug) : before;
        Block theirs = stale ? now.content().block(id).orElse(null) : null;
        int seen = stale ? now.version() : sent.seen();
        return page.show(new Shown(now, section, form, isNew, seen, theirs, stale && !isNew, problems), locale, model);
    }

    /** A mistake in the block itself is told before anybody else's work is looked at. */
    private Saving checked(Block block, String slug, Map<String, String> sent, Change change) {
        List<String> problems = ContentCheck.of(block);
        return problems.isEmpty() ? gate.change(slug, sent, change) : new Saving.Refused(problems);
    }

    @GetMapping(BLOCK)
    String edit(@PathVariable String slug, @PathVariable String block, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        Block found = now.content().block(block).orElseThrow(() -> new NotHere(block));
        String section = section(now.content(), block);
        return page.show(
                new Shown(now, section, BlockForm.of(found), false, now.version(), null, false, List.of()),
                locale,
                model);
    }

    private static String section(Content content, String block) {
        return content.holding(block).map(Section::id).orElse("");
    }

    @PostMapping(BLOCK)
    String save(
            @PathVariable String slug,
            @PathVariable String block,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Exhibition now = gate.find(slug);
        ExhibitionSectionController.checkId(block);
        String section = sent.getOrDefault("section", "");
        BlockForm form = BlockForm.read(block, kind(sent.getOrDefault("loai", "")), sent);
        Change change = new Change(block, content -> content.block(block), content -> kept(content, section, form));
        return written(now, section, form, false, change, new Sent(sent, response, locale, model, redirect));
    }

    /** What somebody else took out meanwhile comes back, for whoever saw that and saves again. */
    private static Content kept(Content content, String section, BlockForm form) {
        return content.block(form.block().id()).isPresent()
                ? content.replacing(form.block())
                : content.adding(section, form.block());
    }

    @PostMapping(BLOCK + "/chuyen")
    String move(
            @PathVariable String slug,
            @PathVariable String block,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        ExhibitionSectionController.checkId(block);
        boolean up = "len".equals(sent.get("huong"));
        Saving saving = gate.change(
                slug,
                sent,
                new Change(
                        block,
                        content -> content.blocks().map(Block::id).toList(),
                        content -> content.movingBlock(block, up)));
        return gate.back(slug, saving, "portal.exhibition.moved", "#khoi-" + block, redirect);
    }

    @PostMapping(BLOCK + "/bo")
    String remove(
            @PathVariable String slug,
            @PathVariable String block,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        ExhibitionSectionController.checkId(block);
        String section = section(gate.find(slug).content(), block);
        Saving saving = gate.change(
                slug, sent, new Change(block, content -> content.block(block), content -> content.withoutBlock(block)));
        return gate.back(
                slug, saving, "portal.exhibition.removed", section.isEmpty() ? "" : "#muc-" + section, redirect);
    }
}
