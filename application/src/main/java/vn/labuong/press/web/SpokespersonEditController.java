package vn.labuong.press.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.press.spokesperson.Entry;
import vn.labuong.press.spokesperson.Saving;
import vn.labuong.press.spokesperson.SpokespersonTable;
import vn.labuong.press.spokesperson.SpokespersonWriting;
import vn.labuong.press.web.Directory.Row;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** Where the press desk keeps who speaks for an agency. */
@Controller
@PreAuthorize(SpokespersonPaths.KEEPERS)
class SpokespersonEditController {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Directory directory;
    private final SpokespersonTable table;
    private final SpokespersonWriting writing;
    private final Agencies agencies;
    private final MessageSource messages;
    private final Clock clock;

    SpokespersonEditController(
            Directory directory,
            SpokespersonTable table,
            SpokespersonWriting writing,
            Agencies agencies,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.table = table;
        this.writing = writing;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was entered once, for the list below the form; {@code name} is null where nobody was named. */
    record Line(String at, String by, String from, @Nullable String name, String source) {

        static Line of(Entry entry) {
            return new Line(moment(entry.at()), entry.by(), Dates.numeric(entry.from()), entry.name(), entry.source());
        }

        private static String moment(Instant at) {
            return MOMENT.format(at);
        }
    }

    @GetMapping(SpokespersonPaths.LIST)
    String list(
            @RequestParam(name = "ngay", required = false) @Nullable String typed,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "chua", defaultValue = "") String missing,
            Locale locale,
            Model model) {
        LocalDate day = Dates.typed(typed).orElseGet(() -> VietnamTime.today(clock));
        List<Row> rows = directory.all(day, words, locale);
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("day", day);
        model.addAttribute("dayWords", Dates.numeric(day));
        model.addAttribute("words", words);
        model.addAttribute("missing", !missing.isEmpty());
        model.addAttribute(
                "named", rows.stream().filter(row -> row.speaking() != null).count());
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "rows",
                missing.isEmpty()
                        ? rows
                        : rows.stream().filter(row -> row.speaking() == null).toList());
        return "press/spokesperson-list";
    }

    @GetMapping(SpokespersonPaths.ONE)
    String one(@PathVariable String agency, Locale locale, Model model) {
        Agency known = here(agency);
        return page(known, new Sent(null, null, List.of(), List.of()), locale, model);
    }

    @PostMapping(SpokespersonPaths.ONE)
    String name(
            @PathVariable String agency,
            @ModelAttribute("sent") SpokespersonForm sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Agency known = here(agency);
        Saving saving = writing.name(known, sent.seen(), sent.draft());
        if (saving instanceof Saving.Saved) {
            return back(known, "press.saved", redirect);
        }
        List<String> doubts = saving instanceof Saving.Unsure unsure ? unsure.doubts() : List.of();
        return page(known, new Sent(sent, null, problems(saving, response), doubts), locale, model);
    }

    @PostMapping(SpokespersonPaths.ONE + "/thoi")
    String end(
            @PathVariable String agency,
            @ModelAttribute("ending") SpokespersonForm.Ending ending,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Agency known = here(agency);
        Saving saving = writing.end(known, ending.seen(), ending.day(), ending.why());
        return saving instanceof Saving.Saved
                ? back(known, "press.ended", redirect)
                : page(known, new Sent(null, ending, problems(saving, response), List.of()), locale, model);
    }

    /** What was sent and refused, if anything. */
    private record Sent(
            @Nullable SpokespersonForm form,
            SpokespersonForm.@Nullable Ending ending,
            List<String> problems,
            List<String> doubts) {}

    private Agency here(String id) {
        return Optional.of(id)
                .filter(AgencyId::isWellFormed)
                .map(AgencyId::of)
                .flatMap(agencies::agency)
                .orElseThrow(() -> new NotHere("agency " + id));
    }

    private static String back(Agency agency, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        return "redirect:" + SpokespersonPaths.LIST + "/" + agency.id();
    }

    private static List<String> problems(Saving saving, HttpServletResponse response) {
        boolean stale = saving instanceof Saving.Stale;
        response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        if (stale) {
            return List.of("press.problem.stale");
        }
        return saving instanceof Saving.Refused refused ? refused.problems() : List.of();
    }

    private String page(Agency agency, Sent sent, Locale locale, Model model) {
        LocalDate today = VietnamTime.today(clock);
        List<Entry> entries = table.of(agency.id());
        SpokespersonForm form = sent.form();
        SpokespersonForm.Ending ending = sent.ending();
        String address = SpokespersonPaths.LIST + "/" + agency.id();
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(new Crumb(agency.name(Languages.code(locale), today), address));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("action", address);
        model.addAttribute("agency", Directory.row(agency, null, today, locale));
        model.addAttribute("gone", agency.period().hasEnded(today));
        model.addAttribute(
                "speaking",
                SpokespersonTable.speaking(entries, agency).stream()
                        .map(one -> Directory.speaking(one, locale))
                        .toList());
        model.addAttribute("sent", form == null ? SpokespersonForm.empty(today, entries.size()) : form);
        model.addAttribute(
                "ending", ending == null ? new SpokespersonForm.Ending(today.toString(), "", entries.size()) : ending);
        model.addAttribute("endingOpen", ending != null);
        model.addAttribute("problems", sent.problems());
        model.addAttribute("doubts", sent.doubts());
        model.addAttribute(
                "entries",
                entries.stream()
                        .sorted(Comparator.comparingInt(Entry::number).reversed())
                        .map(Line::of)
                        .toList());
        return "press/spokesperson-edit";
    }

    private List<Crumb> crumbs(Locale locale) {
        return Crumb.staff(key -> messages.getMessage(key, null, locale), "press.title", SpokespersonPaths.LIST);
    }
}
