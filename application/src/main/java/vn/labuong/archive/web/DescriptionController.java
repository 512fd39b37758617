package vn.labuong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.DescriptionCheck;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.shared.web.Flash;

/** Describing an item: the form, what is wrong with it, and two people's words side by side where they met. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class DescriptionController {

    private static final int NOT_UNDERSTOOD = 422;
    private static final String PATH = ArchivePaths.LIST + "/{code}/sua";

    private final ItemGate gate;
    private final ItemWriting writing;
    private final DescriptionFields fields;
    private final DescriptionLines lines;
    private final ArchiveWords words;
    private final SubjectWords terms;

    DescriptionController(
            ItemGate gate,
            ItemWriting writing,
            DescriptionFields fields,
            DescriptionLines lines,
            ArchiveWords words,
            SubjectWords terms) {
        this.gate = gate;
        this.writing = writing;
        this.fields = fields;
        this.lines = lines;
        this.words = words;
        this.terms = terms;
    }

    /** What is wrong and where in the form it is mended. */
    record Problem(String text, String href) {}

    @GetMapping(PATH)
    String edit(@PathVariable String code, Locale locale, Model model) {
        Item item = gate.find(code);
        EdtfDate dated = item.description().dated();
        return form(item, item.description(), dated == null ? "" : dated.written(), locale, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Item item = gate.find(code);
        DescriptionForm form = new DescriptionForm(sent, terms::read);
        Description said = form.over(item.description());
        Set<String> problems = new LinkedHashSet<>(form.problems());
        problems.addAll(DescriptionCheck.problems(said));
        problems.addAll(fields.foreign(item.description(), said, gate.current()));
        List<AboutWhat> unknown =
                DescriptionCheck.unknownSubjects(item.description().subjects(), said);
        if (problems.isEmpty() && unknown.isEmpty()) {
            Changing outcome = writing.change(item.id(), version, said);
            if (outcome instanceof Changing.Changed) {
                redirect.addFlashAttribute("flash", Flash.done("archive.edit.done"));
                return "redirect:" + ArchivePaths.item(code);
            }
            if (outcome instanceof Changing.Stale stale) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("differences", lines.differences(stale.now().description(), said, locale));
                return form(stale.now(), said, form.dated(), locale, model);
            }
            problems.addAll(
                    outcome instanceof Changing.Refused refused
                            ? refused.problems()
                            : List.of("archive.edit.not-here"));
        }
        response.setStatus(NOT_UNDERSTOOD);
        model.addAttribute("problems", problems(problems, unknown, locale));
        return form(item, said, form.dated(), locale, model);
    }

    /** What the product understands of a date as it is typed. */
    @GetMapping(ArchivePaths.LIST + "/ngay")
    @ResponseBody
    Map<String, String> understood(@RequestParam(defaultValue = "") String viet, Locale locale) {
        return Map.of(
                "words",
                viet.isBlank()
                        ? ""
                        : EdtfDate.parse(viet)
                                .map(date -> words.text(
                                        "archive.edit.dated.understood", locale, words.understood(date, locale)))
                                .orElseGet(() -> words.text("archive.edit.problem.dated", locale)));
    }

    private List<Problem> problems(Set<String> keys, List<AboutWhat> unknown, Locale locale) {
        List<Problem> problems = new ArrayList<>();
        for (String key : keys) {
            problems.add(new Problem(words.text(key, locale), place(key)));
        }
        unknown.forEach(about -> problems.add(new Problem(terms.problem(about, locale), "#chu-de")));
        return problems;
    }

    private static String place(String key) {
        return switch (key) {
            case "archive.edit.problem.dated", "archive.edit.problem.completed" -> "#khi";
            case "archive.edit.problem.task", "archive.edit.problem.agency" -> "#ai";
            case "archive.edit.problem.embargo", "archive.edit.problem.series", "archive.item.problem.rights" ->
                "#quyen";
            case "archive.item.problem.people-unknown" -> "#nguoi";
            default -> "#chu";
        };
    }

    private String form(Item item, Description said, String dated, Locale locale, Model model) {
        model.addAttribute("item", item);
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        item.code(),
                        ArchivePaths.item(item.code()),
                        words.text("archive.edit.title", locale),
                        ArchivePaths.item(item.code()) + "/sua"));
        fields.fill(said, dated, gate.current(), locale, model);
        return "archive/item-edit";
    }
}
