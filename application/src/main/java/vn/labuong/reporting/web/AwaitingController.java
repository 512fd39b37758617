package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.plan.Plan;
import vn.labuong.reporting.period.PeriodWriting;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.ReportAccess.Scope;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** The start of reports: what awaits the person, and every period. */
@Controller
@PreAuthorize(PeriodGate.READERS)
class AwaitingController {

    private final PeriodGate gate;
    private final Periods periods;
    private final PeriodWriting writing;
    private final AwaitingReports awaiting;
    private final AwaitingGroups groups;
    private final BoardLines lines;
    private final Filing filing;
    private final Access access;
    private final ReportWords words;

    AwaitingController(
            PeriodGate gate,
            Periods periods,
            PeriodWriting writing,
            AwaitingReports awaiting,
            AwaitingGroups groups,
            BoardLines lines,
            Filing filing,
            Access access,
            ReportWords words) {
        this.gate = gate;
        this.periods = periods;
        this.writing = writing;
        this.awaiting = awaiting;
        this.groups = groups;
        this.lines = lines;
        this.filing = filing;
        this.access = access;
        this.words = words;
    }

    /**
     * One period in the list of all.
     *
     * @param sums as on its board; null where the reader does not oversee the plan, or it has not opened
     */
    record Row(
            String title,
            String href,
            String due,
            boolean unverified,
            boolean closed,
            boolean opened,
            BoardLines.@Nullable Sums sums,
            String consolidation) {}

    /**
     * A plan and its periods.
     *
     * @param overseen whether the reader leads or audits it
     */
    record OfPlan(
            String code, String title, String lang, boolean leads, boolean dated, boolean overseen, List<Row> rows) {}

    @GetMapping(ReportPaths.START)
    String show(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        fill(q, locale, model);
        return "reporting/start";
    }

    /**
     * The page without what a refused form holds.
     *
     * @param sought text by which what awaits the person is narrowed, "" for all
     */
    void fill(String sought, Locale locale, Model model) {
        Person person = access.current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        List<AwaitingReports.Awaited> all = awaiting.of(person, gate.today(), locale);
        model.addAttribute("crumbs", crumbs(words, locale));
        model.addAttribute("sought", sought.strip());
        model.addAttribute("searchable", all.size() > AwaitingGroups.SHOWN || !sought.isBlank());
        model.addAttribute("groups", groups.of(groups.holding(all, sought, locale), locale));
        model.addAttribute(
                "plans", gate.plans().stream().map(plan -> ofPlan(plan, locale)).toList());
    }

    /** Begins the report of one of the person's agencies, or finds the one begun. */
    @PostMapping(ReportPaths.START + "/ky/{plan}/{code}/bat-dau")
    @PreAuthorize("hasAnyRole('REPORTER', 'APPROVER')")
    String begin(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam String agency,
            @RequestParam(defaultValue = "") String receiver) {
        ReportingPeriod period = gate.period(plan, code);
        Scope scope = gate.scope(period.plan());
        if (!AgencyId.isWellFormed(agency) || !(receiver.isEmpty() || AgencyId.isWellFormed(receiver))) {
            throw new NotHere(agency);
        }
        AgencyId id = new AgencyId(agency);
        if (!scope.mayFill(id)) {
            throw new AccessDeniedException("not an agency of this person: " + agency);
        }
        long report = filing.open(period, id, receiver.isEmpty() ? null : new AgencyId(receiver))
                .orElseThrow(() -> new NotHere(agency))
                .report()
                .id();
        return "redirect:" + ReportPaths.report(report);
    }

    /** Adds the periods that follow from the plan and are missing. */
    @PostMapping(ReportPaths.START + "/ky/{plan}")
    @PreAuthorize(PeriodGate.LEADS)
    String addPeriods(@PathVariable String plan, RedirectAttributes redirect) {
        Plan found = gate.plan(plan);
        gate.lead(found.code());
        int added = writing.addPeriodsOf(found).size();
        redirect.addFlashAttribute(
                "flash",
                added == 0 ? Flash.done("reporting.period.none-missing") : Flash.done("reporting.period.added", added));
        return "redirect:" + ReportPaths.START;
    }

    private OfPlan ofPlan(Plan plan, Locale locale) {
        Scope scope = gate.scope(plan.code());
        boolean overseen = scope.leads() || scope.readsAll();
        List<ReportingPeriod> all = periods.of(plan.code());
        Map<Long, BoardLines.Sums> sums = overseen ? sums(all, scope, locale) : Map.of();
        List<Row> rows = all.stream()
                .map(period -> new Row(
                        words.period(period, locale),
                        ReportPaths.period(period),
                        words.day(period.dueBefore()),
                        !period.certainty().isVerified(),
                        period.closed(),
                        period.hasOpened(gate.today()),
                        sums.get(period.id()),
                        ReportPaths.consolidation(period)))
                .toList();
        return new OfPlan(
                plan.code().value(),
                plan.title().in(locale),
                plan.title().languageIn(locale),
                scope.leads(),
                plan.reportDue() != null,
                overseen,
                rows);
    }

    private Map<Long, BoardLines.Sums> sums(List<ReportingPeriod> all, Scope scope, Locale locale) {
        List<ReportingPeriod> opened =
                all.stream().filter(period -> period.hasOpened(gate.today())).toList();
        List<List<BoardLines.Line>> boards = lines.of(opened, any -> scope, locale);
        Map<Long, BoardLines.Sums> sums = new HashMap<>();
        for (int at = 0; at < opened.size(); at++) {
            sums.put(opened.get(at).id(), BoardLines.Sums.of(boards.get(at)));
        }
        return sums;
    }

    static List<Crumb> crumbs(ReportWords words, Locale locale) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(words.text("reporting.period.staff", locale), "/noi-bo"));
        crumbs.add(new Crumb(words.text("reporting.period.title", locale), ReportPaths.START));
        return crumbs;
    }
}
