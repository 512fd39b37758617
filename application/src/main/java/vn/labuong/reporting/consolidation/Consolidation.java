package vn.labuong.reporting.consolidation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.budget.Budgets;
import vn.labuong.organisation.Agencies;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.unit.UnitReport;

/** Gathers the reports of a period in a fixed number of statements, whatever the number of agencies and answers. */
@Component
public class Consolidation {

    private final Plans plans;
    private final Periods periods;
    private final AskedOfUnits asked;
    private final Standings standings;
    private final Cells cells;
    private final CitedFiles files;
    private final EarlierReports earlier;
    private final Agencies agencies;
    private final Budgets budgets;
    private final Clock clock;

    Consolidation(
            Plans plans,
            Periods periods,
            AskedOfUnits asked,
            Standings standings,
            Cells cells,
            CitedFiles files,
            EarlierReports earlier,
            Agencies agencies,
            Budgets budgets,
            Clock clock) {
        this.plans = plans;
        this.periods = periods;
        this.asked = asked;
        this.standings = standings;
        this.cells = cells;
        this.files = files;
        this.earlier = earlier;
        this.agencies = agencies;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * What becomes of the reports.
     *
     * @param withSent whether reports count that are sent and nobody has accepted yet; drafts never do
     */
    @Transactional(readOnly = true)
    public ConsolidatedReport of(ReportingPeriod period, boolean withSent) {
        AskedInPeriod all = asked.in(period);
        List<Standing> standing = standings(all, withSent);
        List<Long> counted = standing.stream()
                .filter(one -> ConsolidatedReport.counts(one, withSent))
                .map(Standing::report)
                .filter(Objects::nonNull)
                .map(UnitReport::id)
                .toList();
        List<Cell> answers = cells.ofAll(counted);
        List<ReportingPeriod> before = periods.of(period.plan()).stream()
                .filter(one -> one.kind() == ReportingPeriod.Kind.YEARLY
                        && !one.until().isAfter(period.from()))
                .sorted(Comparator.comparing(ReportingPeriod::until).thenComparing(ReportingPeriod::id))
                .toList();
        long last = before.isEmpty() ? 0 : before.get(before.size() - 1).id();
        return Assembly.of(new Gathered(
                plans.find(period.plan()).orElseThrow(),
                all,
                agencies.snapshot(),
                withSent,
                standing,
                answers,
                files.in(counted),
                before,
                earlier.of(before.stream().map(ReportingPeriod::id).toList(), last),
                budgets.of(period.plan(), period.from().getYear(), period.lastYear()),
                clock.instant()));
    }

    /** Everybody who is asked, and those whose report counts although its duty is another agency's by now. */
    private List<Standing> standings(AskedInPeriod all, boolean withSent) {
        Standings.Board board = standings.boards(List.of(all)).get(0);
        return Stream.concat(
                        board.units().stream(),
                        board.former().stream().filter(one -> ConsolidatedReport.counts(one, withSent)))
                .toList();
    }
}
