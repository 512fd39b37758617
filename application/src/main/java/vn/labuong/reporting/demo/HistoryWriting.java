package vn.labuong.reporting.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.reporting.cell.CellHistory;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.workflow.ReportHistory;

/** Writes invented histories in the order in which they would have happened, a few statements for all of them. */
@Repository
class HistoryWriting {

    private final JdbcClient jdbc;
    private final CellHistory cells;
    private final ReportHistory steps;

    HistoryWriting(JdbcClient jdbc, CellHistory cells, ReportHistory steps) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.steps = steps;
    }

    private record Line(
            long period, String agency, @Nullable String receiver) {}

    boolean hasDemo() {
        return Boolean.TRUE.equals(jdbc.sql("select exists (select 1 from reporting.unit_report where demo)")
                .query(Boolean.class)
                .single());
    }

    void write(List<InventedReport> reports) {
        Map<InventedReport, Long> ids = begin(reports);
        List<CellHistory.Past> given = new ArrayList<>();
        int longest = 0;
        for (InventedReport report : reports) {
            report.given.forEach(written -> given.add(past(ids, report, written)));
            longest = Math.max(longest, report.steps.size());
        }
        cells.give(given);
        for (int step = 0; step <= longest; step++) {
            correct(reports, ids, step);
            take(reports, ids, step);
        }
        for (InventedReport report : reports) {
            if (report.lost != null) {
                cells.lose(past(ids, report, report.lost));
            }
        }
    }

    /** Every report as a draft. */
    private Map<InventedReport, Long> begin(List<InventedReport> reports) {
        Map<Line, Long> lines = new HashMap<>();
        jdbc.sql("""
                        insert into reporting.unit_report (period, agency, receiver, demo)
                        select period, agency, receiver, true
                        from unnest(:periods, :agencies, :receivers) as begun (period, agency, receiver)
                        returning id, period, agency, receiver
                        """)
                .param(
                        "periods",
                        reports.stream().map(report -> report.period.id()).toArray(Long[]::new))
                .param(
                        "agencies",
                        reports.stream()
                                .map(report -> report.asked.agency().value())
                                .toArray(String[]::new))
                .param(
                        "receivers",
                        reports.stream().map(HistoryWriting::receiver).toArray(String[]::new))
                .query(row -> {
                    lines.put(new Line(row.getLong(2), row.getString(3), row.getString(4)), row.getLong(1));
                });
        Map<InventedReport, Long> ids = new HashMap<>();
        for (InventedReport report : reports) {
            Line line = new Line(report.period.id(), report.asked.agency().value(), receiver(report));
            ids.put(report, lines.getOrDefault(line, 0L));
        }
        return ids;
    }

    private void correct(List<InventedReport> reports, Map<InventedReport, Long> ids, int afterSteps) {
        List<CellHistory.Past> corrected = new ArrayList<>();
        for (InventedReport report : reports) {
            report.corrected.stream()
                    .filter(one -> one.afterSteps() == afterSteps)
                    .forEach(one -> corrected.add(past(ids, report, one.written())));
        }
        if (!corrected.isEmpty()) {
            cells.change(corrected);
        }
    }

    private void take(List<InventedReport> reports, Map<InventedReport, Long> ids, int step) {
        List<ReportHistory.Past> taken = new ArrayList<>();
        for (InventedReport report : reports) {
            if (report.steps.size() > step) {
                taken.add(new ReportHistory.Past(id(ids, report), report.steps.get(step), report.nothing));
            }
        }
        if (!taken.isEmpty()) {
            steps.take(taken);
        }
    }

    private static CellHistory.Past past(
            Map<InventedReport, Long> ids, InventedReport report, InventedReport.Written written) {
        CellKey key = new CellKey(
                id(ids, report), written.cell().subject(), written.cell().kind());
        return new CellHistory.Past(key, written.answer(), written.who(), written.at());
    }

    private static long id(Map<InventedReport, Long> ids, InventedReport report) {
        return ids.getOrDefault(report, 0L);
    }

    private static @Nullable String receiver(InventedReport report) {
        return report.asked.receiver() == null ? null : report.asked.receiver().value();
    }
}
