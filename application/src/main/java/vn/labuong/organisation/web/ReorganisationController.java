package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.kept.SameForAll;

/** Who became what, by function, from any day to any other day, forward or back. */
@Controller
class ReorganisationController {

    private final Agencies agencies;
    private final MessageSource messages;
    private final AsOf asOf;

    ReorganisationController(Agencies agencies, MessageSource messages, AsOf asOf) {
        this.agencies = agencies;
        this.messages = messages;
        this.asOf = asOf;
    }

    /** A day on which something changed, and how many agencies passed something on. */
    record Turn(LocalDate day, LocalDate eve, long agencies, boolean shown) {}

    @SameForAll
    @GetMapping("/sap-xep")
    String page(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String territory,
            Locale locale,
            Model model) {
        RegisterSnapshot register = agencies.snapshot();
        SortedSet<LocalDate> days = new TreeSet<>();
        register.successions().forEach(row -> days.add(row.effective()));
        LocalDate start = from == null || from.isBlank() ? eveOfTheFirst(days) : asOf.read(from);
        LocalDate end = asOf.read(to);
        Comparison comparison = new Comparison(register, start, end, territory == null ? "" : territory, locale);
        model.addAttribute("from", start);
        model.addAttribute("to", end);
        model.addAttribute("territory", territory == null ? "" : territory);
        model.addAttribute("comparison", comparison);
        model.addAttribute("moves", comparison.moves());
        model.addAttribute(
                "chart",
                comparison.chart(
                        messages.getMessage("organisation.reorganisation.open", null, locale),
                        move -> messages.getMessage(move.functionKey(), null, locale)));
        model.addAttribute("turns", turns(register, days, start, end));
        model.addAttribute(
                "territories",
                register.territories().stream()
                        .map(row -> new Option(row.id(), row.name(locale) + " (" + row.gsoCode() + ")"))
                        .toList());
        return "organisation/reorganisation";
    }

    private LocalDate eveOfTheFirst(SortedSet<LocalDate> days) {
        return days.isEmpty() ? asOf.today() : days.first().minusDays(1);
    }

    private static List<Turn> turns(
            RegisterSnapshot register, SortedSet<LocalDate> days, LocalDate start, LocalDate end) {
        return days.stream()
                .map(day -> new Turn(
                        day,
                        day.minusDays(1),
                        register.successions().stream()
                                .filter(row -> row.effective().equals(day))
                                .map(Succession::from)
                                .distinct()
                                .count(),
                        start.equals(day.minusDays(1)) && end.equals(day)))
                .toList();
    }
}
