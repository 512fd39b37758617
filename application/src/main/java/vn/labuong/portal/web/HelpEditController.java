package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.help.HelpLine;
import vn.labuong.portal.help.HelpLines;
import vn.labuong.portal.rights.Topics;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Told;

/** Where editors and the programme's officers keep the help lines that the public sees. */
@Controller
@PreAuthorize(HelpEditController.EDITORS)
class HelpEditController {

    static final String PATH = "/noi-bo/tro-giup";
    static final String EDITORS = "hasAnyRole('EDITOR', 'PROGRAMME_OFFICER')";

    private static final String STALE = "portal.help.problem.stale";

    private final HelpLines help;
    private final MessageSource messages;
    private final Clock clock;

    HelpEditController(HelpLines help, MessageSource messages, Clock clock) {
        this.help = help;
        this.messages = messages;
        this.clock = clock;
    }

    /** An entry in the list of those who keep it. */
    record Row(
            String href,
            String name,
            String number,
            String from,
            @Nullable String until,
            boolean unverified,
            boolean ended,
            boolean ahead) {}

    @GetMapping(PATH)
    String list(Locale locale, Model model) {
        LocalDate today = VietnamTime.today(clock);
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute(
                "rows",
                help.all().stream().map(line -> row(line, today, locale)).toList());
        return "portal/help-list";
    }

    @GetMapping(PATH + "/moi")
    String fresh(Locale locale, Model model) {
        return form(null, HelpForm.empty(VietnamTime.today(clock)), null, List.of(), locale, model);
    }

    @PostMapping(PATH)
    String add(
            @ModelAttribute("sent") HelpForm sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Saving saving = help.add(sent.draft());
        return saving instanceof Saving.Saved
                ? back("portal.help.saved", redirect)
                : form(null, sent, null, Told.problems(saving, STALE, response), locale, model);
    }

    @GetMapping(PATH + "/{id}")
    String edit(@PathVariable UUID id, Locale locale, Model model) {
        HelpLine line = here(id);
        return form(line, HelpForm.of(line), null, List.of(), locale, model);
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("sent") HelpForm sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        HelpLine line = here(id);
        Saving saving = help.change(line, sent.version(), sent.draft(), sent.reason());
        return saving instanceof Saving.Saved
                ? back("portal.help.saved", redirect)
                : form(line, sent, null, Told.problems(saving, STALE, response), locale, model);
    }

    @PostMapping(PATH + "/{id}/ket-thuc")
    String end(
            @PathVariable UUID id,
            @ModelAttribute("ending") HelpForm.Ending ending,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        HelpLine line = here(id);
        Saving saving = help.end(line, ending.version(), ending.day(), ending.reason());
        return saving instanceof Saving.Saved
                ? back("portal.help.ended.done", redirect)
                : form(line, HelpForm.of(line), ending, Told.problems(saving, STALE, response), locale, model);
    }

    private HelpLine here(UUID id) {
        return help.find(id).orElseThrow(() -> new NotHere("help line " + id));
    }

    private static String back(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        return "redirect:" + PATH;
    }

    private String form(
            @Nullable HelpLine line,
            HelpForm sent,
            HelpForm.@Nullable Ending ending,
            List<String> problems,
            Locale locale,
            Model model) {
        String address = line == null ? PATH : PATH + "/" + line.id();
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(new Crumb(line == null ? text("portal.help.new", locale) : line.number(), address));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("isNew", line == null);
        model.addAttribute("action", address);
        model.addAttribute("sent", sent);
        model.addAttribute(
                "ending",
                ending != null ? ending : new HelpForm.Ending(until(line), "", line == null ? 1 : line.version()));
        model.addAttribute("endingOpen", ending != null);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "topics",
                Topics.shipped().all().stream()
                        .map(topic -> TopicTile.of(topic, locale))
                        .toList());
        return "portal/help-edit";
    }

    private static String until(@Nullable HelpLine line) {
        return line == null || line.until() == null ? "" : line.until().toString();
    }

    private static Row row(HelpLine line, LocalDate today, Locale locale) {
        LocalDate until = line.until();
        return new Row(
                PATH + "/" + line.id(),
                line.name().in(locale),
                line.number(),
                Dates.numeric(line.from()),
                until == null ? null : Dates.numeric(until),
                !line.verified(),
                line.isEnded(today),
                today.isBefore(line.from()));
    }

    private List<Crumb> crumbs(Locale locale) {
        return Crumb.staff(key -> text(key, locale), "portal.help.title", PATH);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
