package vn.labuong.reporting.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellHistory;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.consolidation.Consolidation;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.consolidation.document.ReportFiles;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** {@code ./labuong bench reporting}: all figures in one run, on the real database; written to a file for the launcher. */
@ProductTest
class ReportingBench {

    private static final int UNITS = 40;
    private static final int YEARS = 5;
    private static final int TIMES = 100;
    private static final int TIMES_OF_ALL = 20;
    private static final int ALL_UNITS = 131;
    private static final int LIMIT = 2_000;

    @Autowired
    Periods periods;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @Autowired
    CellHistory history;

    @Autowired
    Standings standings;

    @Autowired
    UnitReports reports;

    @Autowired
    Workflow workflow;

    @Autowired
    Consolidation consolidation;

    @Autowired
    ReportFiles reportFiles;

    @Autowired
    JdbcClient jdbc;

    private final Figures figures = new Figures();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void printsTheRatios() throws Exception {
        List<AskedInPeriod> years = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            years.add(filled(Integer.MAX_VALUE, year));
        }
        jdbc.sql("analyze").update();
        consolidation(UNITS);
        consolidation(ALL_UNITS);
        league(years);
        workbook();
        writers();
        Files.writeString(Path.of("target/bench-reporting.md"), figures.toString());
    }

    /** From the database to the report, its text and its Word file, of the plan's 51 tasks with a year before. */
    private void consolidation(int units) {
        ReportingPeriod period = new FilledYears(
                        new ConsolidationFixture(periods, filing, workflow, jdbc), asked, reports, history, jdbc)
                .second(units);
        jdbc.sql("analyze").update();
        List<Long> reports = new ArrayList<>();
        List<Long> files = new ArrayList<>();
        long answers = 0;
        for (int time = 0; time < TIMES_OF_ALL; time++) {
            long begin = System.nanoTime();
            answers = consolidation.of(period, false).contributions().count();
            reports.add(System.nanoTime() - begin);
        }
        for (int time = 0; time < TIMES_OF_ALL; time++) {
            long begin = System.nanoTime();
            reportFiles.docx(reportFiles.prepare(period), OutputStream.nullOutputStream());
            files.add(System.nanoTime() - begin);
        }
        String what = "consolidation of " + answers + " answers, " + units + " units";
        figures.row(what + ", p50, ms (limit)", Figures.p50(reports), LIMIT);
        figures.row(what + ", p95, ms (limit)", Figures.p95(reports), LIMIT);
        figures.row("the same with its text and .docx, p95, ms (limit)", Figures.p95(files), LIMIT);
    }

    private void league(List<AskedInPeriod> years) {
        List<ReportingPeriod> all = years.stream().map(AskedInPeriod::period).toList();
        List<Long> one = new ArrayList<>();
        List<Long> five = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            assertThat(standings.of(asked.in(all.get(time % YEARS)))).isNotEmpty();
            one.add(System.nanoTime() - begin);
            begin = System.nanoTime();
            assertThat(standings.boards(asked.in(all))).hasSize(YEARS);
            five.add(System.nanoTime() - begin);
        }
        int size = size(years.get(0));
        figures.row("league of one period, " + size + " cells, p95, ms (limit)", Figures.p95(one), 100);
        figures.row(
                "league of " + YEARS + " periods, " + size * YEARS + " cells, p95, ms (limit)", Figures.p95(five), 100);
    }

    private void workbook() throws Exception {
        figures.row(
                "xlsx of 25,000 x 20, time against plain XSSF, s",
                BigWorkbook.ourSeconds(),
                BigWorkbook.plainSeconds());
        figures.row(
                "xlsx of 25,000 x 20, memory held against plain XSSF, MiB",
                BigWorkbook.ourHeap(),
                BigWorkbook.plainHeap());
    }

    private void writers() throws Exception {
        long seconds = Long.getLong("labuong.bench.seconds", 60);
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        ManyWriters.Result result = new ManyWriters(filing, cells, jdbc, seconds).run(opened);
        figures.row(
                "16 writers for " + seconds + " s, one save, p95, ms (limit)", Figures.p95(result.nanoseconds()), 50);
        figures.fact("their saves", String.valueOf(result.saved()));
        figures.fact("of these kept beside another, as conflicts", String.valueOf(result.conflicts()));
        figures.fact("lost updates", String.valueOf(result.lost()));
        assertThat(result.lost()).isZero();
    }

    /**
     * A period in which the agencies that are asked most have answered everything; each is due on a day of its own, so
     * that what holds on one day is not what holds on another.
     */
    private AskedInPeriod filled(int units, int later) {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        AskedInPeriod all = asked.in(new PeriodFixture(periods).add(today.minusDays(30), today.plusDays(10 + later)));
        List<CellHistory.Past> answers = new ArrayList<>();
        all.units().values().stream()
                .sorted(Comparator.comparingInt((Asked one) -> -one.cells().size()))
                .limit(units)
                .forEach(unit -> {
                    long report = reports.begin(all.period().id(), unit.agency(), null, true)
                            .id();
                    unit.cells().forEach(cell -> answers.add(past(report, cell)));
                });
        history.give(answers);
        return all;
    }

    private static CellHistory.Past past(long report, AskedCell cell) {
        Answer answer = cell.kind() == CellKind.FIGURE
                ? new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, null)
                : new Answer.Prose("Đã thực hiện " + cell.local() + ", có báo cáo kèm theo. ".repeat(8));
        return new CellHistory.Past(
                new CellKey(report, cell.subject(), cell.kind()), answer, "demo.bench", Instant.now());
    }

    private static int size(AskedInPeriod all) {
        return all.units().values().stream()
                .mapToInt(unit -> unit.cells().size())
                .sum();
    }
}
