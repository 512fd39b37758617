package vn.labuong.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Plan;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.ReportAccess.Scope;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/**
 * How agencies reported over the last periods, under the agencies of today. It is about offices, in the order of their
 * names, and never about persons.
 */
@Controller
@PreAuthorize(PeriodGate.READERS)
class LeagueController {

    static final String PATH = ReportPaths.START + "/bang-theo-doi";
    private static final int PERIODS_SHOWN = 6;

    private final PeriodGate gate;
    private final Periods periods;
    private final BoardLines lines;
    private final Agencies agencies;
    private final ReportWords words;

    LeagueController(PeriodGate gate, Periods periods, BoardLines lines, Agencies agencies, ReportWords words) {
        this.gate = gate;
        this.periods = periods;
        this.lines = lines;
        this.agencies = agencies;
        this.words = words;
    }

    /** A period at the head of its column, with the sums of its board. */
    record Head(String title, String href, BoardLines.Sums sums, String percent) {}

    /**
     * What one agency did in one period.
     *
     * @param then the name of the predecessor that reported, null where it bore the same name
     */
    record Entry(@Nullable String then, BoardLines.Line line) {}

    /** An agency of today; an empty list stands where it was asked nothing. */
    record Row(String agency, List<List<Entry>> periods) {}

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String plan, Locale locale, Model model) {
        Plan chosen = plan.isEmpty()
                ? gate.plans().stream().findFirst().orElseThrow(() -> new NotHere("plan"))
                : gate.plan(plan);
        Scope scope = gate.scope(chosen.code());
        List<ReportingPeriod> shown = periods.of(chosen.code()).stream()
                .filter(period -> period.hasOpened(gate.today()))
                .limit(PERIODS_SHOWN)
                .sorted(Comparator.comparing(ReportingPeriod::dueBefore).thenComparing(ReportingPeriod::code))
                .toList();
        List<Head> heads = new ArrayList<>();
        Map<AgencyId, Map<Integer, List<Entry>>> byAgency = new TreeMap<>();
        List<List<BoardLines.Line>> boards = lines.of(shown, any -> scope, locale);
        for (int at = 0; at < shown.size(); at++) {
            ReportingPeriod period = shown.get(at);
            List<BoardLines.Line> board = boards.get(at);
            BoardLines.Sums sums = BoardLines.Sums.of(board);
            heads.add(new Head(
                    words.period(period, locale),
                    ReportPaths.period(period),
                    sums,
                    words.completeness(sums.completeness(), locale)));
            collect(byAgency, at, board);
        }
        List<Crumb> crumbs = AwaitingController.crumbs(words, locale);
        crumbs.add(new Crumb(words.text("reporting.period.league", locale), PATH));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("planTitle", chosen.title().in(locale));
        model.addAttribute("planLang", chosen.title().languageIn(locale));
        model.addAttribute("heads", heads);
        model.addAttribute("rows", rows(byAgency, shown.size(), locale));
        return "reporting/league";
    }

    /** A predecessor stands under each of those who carry it on today; the sums count it once, on its board. */
    private void collect(Map<AgencyId, Map<Integer, List<Entry>>> byAgency, int at, List<BoardLines.Line> board) {
        RegisterSnapshot register = agencies.snapshot();
        LocalDate today = gate.today();
        for (BoardLines.Line line : board) {
            if (line.receiver() == null) {
                AgencyId then = line.standing().agency();
                for (Bearer now : register.bearers(then, FunctionCode.GENERAL, today)) {
                    byAgency.computeIfAbsent(now.agency(), none -> new TreeMap<>())
                            .computeIfAbsent(at, none -> new ArrayList<>())
                            .add(new Entry(now.agency().equals(then) ? null : line.agency(), line));
                }
            }
        }
    }

    private List<Row> rows(Map<AgencyId, Map<Integer, List<Entry>>> byAgency, int columns, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        List<Row> rows = new ArrayList<>();
        byAgency.forEach((agency, periodsOf) -> {
            String name = register.name(agency, Languages.code(locale), gate.today());
            List<List<Entry>> cells = new ArrayList<>();
            for (int at = 0; at < columns; at++) {
                cells.add(periodsOf.getOrDefault(at, List.of()).stream()
                        .map(entry -> name.equals(entry.then()) ? new Entry(null, entry.line()) : entry)
                        .toList());
            }
            rows.add(new Row(name, cells));
        });
        rows.sort(Comparator.comparing(Row::agency, new ViCollator()));
        return rows;
    }
}
