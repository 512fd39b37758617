package vn.labuong.reporting.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellHistory;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReports;

/** Two years of a copy of the programme in which the agencies that are asked most answered everything, all accepted. */
final class FilledYears {

    private final ConsolidationFixture fixture;
    private final AskedOfUnits asked;
    private final UnitReports reports;
    private final CellHistory history;
    private final JdbcClient jdbc;

    FilledYears(
            ConsolidationFixture fixture,
            AskedOfUnits asked,
            UnitReports reports,
            CellHistory history,
            JdbcClient jdbc) {
        this.fixture = fixture;
        this.asked = asked;
        this.reports = reports;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The second of the two, with a year before that every text is held against. */
    ReportingPeriod second(int units) {
        PlanCode plan = fixture.plan();
        accepted(fixture.yearly(plan, 2025), units);
        ReportingPeriod second = fixture.yearly(plan, 2026);
        accepted(second, units);
        return second;
    }

    private void accepted(ReportingPeriod period, int units) {
        List<CellHistory.Past> answers = new ArrayList<>();
        asked.in(period).units().values().stream()
                .sorted(Comparator.comparingInt((Asked one) -> -one.cells().size()))
                .limit(units)
                .forEach(unit -> {
                    long report = reports.begin(period.id(), unit.agency(), null, true)
                            .id();
                    unit.cells().forEach(cell -> answers.add(past(report, unit, cell, period)));
                });
        history.give(answers);
        step(period, "state = 'SUBMITTED', first_sent_at = now(), sent_at = now()");
        step(period, "state = 'ACCEPTED', accepted_at = now()");
    }

    private void step(ReportingPeriod period, String change) {
        jdbc.sql("update reporting.unit_report set " + change + " where period = :period")
                .param("period", period.id())
                .update();
    }

    /** Texts of a length that people write, different from agency to agency and nearly the same from year to year. */
    private static CellHistory.Past past(long report, Asked unit, AskedCell cell, ReportingPeriod period) {
        Answer answer = cell.kind() == CellKind.FIGURE
                ? new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, null)
                : new Answer.Prose(("Năm " + period.lastYear() + " " + unit.agency() + " đã thực hiện " + cell.local()
                                + ", có báo cáo kèm theo. ")
                        .repeat(6));
        return new CellHistory.Past(
                new CellKey(report, cell.subject(), cell.kind()),
                answer,
                "demo.bench",
                Instant.now().minusSeconds(TimeUnit.DAYS.toSeconds(1)));
    }
}
