package vn.labuong.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.Budgets;
import vn.labuong.budget.ledger.BudgetWriting;
import vn.labuong.budget.ledger.StatedTotalTable;
import vn.labuong.budget.ledger.TaskBearing;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Option;

/** The money of a plan in one year: sums, and the same lines as files. */
@Controller
@PreAuthorize(BudgetController.READERS)
class BudgetController {

    static final String READERS = "hasAnyRole('PROGRAMME_OFFICER', 'REPORTER', 'APPROVER', 'ADMIN', 'AUDITOR')";

    private final BudgetGate gate;
    private final Budgets budgets;
    private final TaskBearing bearing;
    private final StatedTotalTable stated;
    private final BudgetOverview overview;
    private final BudgetExport export;
    private final BudgetWriting writing;
    private final BudgetWords words;

    BudgetController(
            BudgetGate gate,
            Budgets budgets,
            TaskBearing bearing,
            StatedTotalTable stated,
            BudgetOverview overview,
            BudgetExport export,
            BudgetWriting writing,
            BudgetWords words) {
        this.gate = gate;
        this.budgets = budgets;
        this.bearing = bearing;
        this.stated = stated;
        this.overview = overview;
        this.export = export;
        this.writing = writing;
        this.words = words;
    }

    /** An agency that bears tasks in the year, as the way to its sheet. */
    record SheetLink(String name, String href, int tasks) {}

    @GetMapping(BudgetGate.PATH)
    String show(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String nam,
            Locale locale,
            Model model) {
        List<Plan> plans = gate.plans();
        Plan chosen = choose(plans, plan);
        int year = gate.year(chosen, nam);
        TaskBearing.OfYear duties = bearing.in(chosen, year);
        BudgetOverview.Year all = new BudgetOverview.Year(
                chosen, year, duties.tasks(), budgets.of(chosen.code(), year), stated.of(chosen.code(), year));
        model.addAttribute("crumbs", crumbs(words, locale));
        model.addAttribute("plan", chosen);
        model.addAttribute("planTitle", chosen.title().in(locale));
        model.addAttribute("planLang", chosen.title().languageIn(locale));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("plans", planOptions(plans, locale));
        model.addAttribute("years", yearOptions(chosen));
        model.addAttribute("total", overview.total(all, locale));
        model.addAttribute("totals", all.table().totals());
        model.addAttribute("byGroup", overview.byGroup(all, locale));
        model.addAttribute("byAgency", overview.byAgency(all, locale));
        model.addAttribute("bySource", overview.bySource(all, locale));
        model.addAttribute("chart", overview.spentOfApproved(all, locale));
        model.addAttribute("withoutMoney", overview.withoutMoney(all, locale));
        model.addAttribute("hasDemo", all.table().lines().stream().anyMatch(line -> line.demo()));
        model.addAttribute("own", sheets(chosen, year, duties.load(), own(), locale));
        model.addAttribute(
                "others", sheets(chosen, year, duties.load(), duties.load().keySet(), locale));
        model.addAttribute("files", "plan=" + chosen.code() + "&nam=" + year);
        return "budget/overview";
    }

    @GetMapping(BudgetGate.PATH + ".csv")
    void csv(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(required = false) @Nullable String nam,
            @RequestParam(defaultValue = "") String dv,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        BudgetOverview.Year lines = lines(plan, nam, dv);
        response.setContentType("text/csv;charset=UTF-8");
        offer(response, lines, "csv");
        // Spreadsheet programs take a file without this mark for another encoding.
        response.getOutputStream().write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        response.getOutputStream().write(export.csv(lines, locale).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(BudgetGate.PATH + ".xlsx")
    void xlsx(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(required = false) @Nullable String nam,
            @RequestParam(defaultValue = "") String dv,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        BudgetOverview.Year lines = lines(plan, nam, dv);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        offer(response, lines, "xlsx");
        export.xlsx(lines, locale, response.getOutputStream());
    }

    private BudgetOverview.Year lines(String code, @Nullable String nam, String agency) {
        Plan plan = gate.plan(code);
        int year = gate.year(plan, nam);
        BudgetTable all = budgets.of(plan.code(), year);
        BudgetTable chosen = agency.isBlank()
                ? all
                : all.only(all.lines().stream()
                        .filter(line -> line.agency().value().equals(agency))
                        .toList());
        return new BudgetOverview.Year(plan, year, bearing.in(plan, year).tasks(), chosen, Map.of());
    }

    private Set<AgencyId> own() {
        return writing.person().map(writing::own).orElse(Set.of());
    }

    private List<SheetLink> sheets(
            Plan plan, int year, Map<AgencyId, Integer> load, Set<AgencyId> agencies, Locale locale) {
        List<SheetLink> links = new ArrayList<>();
        agencies.forEach(agency -> links.add(new SheetLink(
                gate.label(agency, year, locale),
                BudgetGate.address(plan, year, agency),
                load.getOrDefault(agency, 0))));
        links.sort(Comparator.comparing(SheetLink::name, new ViCollator()));
        return links;
    }

    private static Plan choose(List<Plan> plans, @Nullable String code) {
        return plans.stream()
                .filter(plan ->
                        code == null || code.isBlank() || plan.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotHere("plan " + code));
    }

    private static List<Option> planOptions(List<Plan> plans, Locale locale) {
        return plans.stream()
                .map(plan -> new Option(plan.code().value(), plan.title().in(locale)))
                .toList();
    }

    private static List<Option> yearOptions(Plan plan) {
        return IntStream.rangeClosed(plan.fromYear(), plan.toYear())
                .mapToObj(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    static List<Crumb> crumbs(BudgetWords words, Locale locale) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(words.text("budget.crumb.staff", locale), "/noi-bo"));
        crumbs.add(new Crumb(words.text("budget.title", locale), BudgetGate.PATH));
        return crumbs;
    }

    private static void offer(HttpServletResponse response, BudgetOverview.Year lines, String ending) {
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"kinh-phi-" + lines.plan().code() + "-" + lines.year() + "." + ending + "\"");
    }
}
