package vn.labuong.reporting.consolidation.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Task;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.CitedFile;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Reference;
import vn.labuong.reporting.consolidation.SubjectResult;
import vn.labuong.reporting.consolidation.Total;
import vn.labuong.reporting.consolidation.YearTable;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.consolidation.passage.Excerpt;
import vn.labuong.reporting.consolidation.passage.NumberRange;
import vn.labuong.reporting.consolidation.passage.Together;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.office.Alignment;
import vn.labuong.shared.office.Run;
import vn.labuong.shared.office.Table;
import vn.labuong.shared.office.Table.Cell;
import vn.labuong.shared.office.Table.Column;
import vn.labuong.shared.office.Table.Row;
import vn.labuong.shared.office.Text;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/** The tables of the annexes about tasks, indicators and agencies, and how they name what they are about. */
final class AnnexTables {

    /** In short: no more of a narrative than this stands in the table of tasks. */
    private static final int SHORT = 160;

    private static final int NAMED = 4;

    private final ComposedReport composed;
    private final ConsolidatedReport report;
    private final ReportWords words;
    private final DocumentWords fixed;

    AnnexTables(ComposedReport composed, ReportWords words, DocumentWords fixed) {
        this.composed = composed;
        this.report = composed.report();
        this.words = words;
        this.fixed = fixed;
    }

    Table tasks() {
        List<Row> rows = new ArrayList<>();
        for (Task task : report.asked().tasks()) {
            if (task.kind() == Task.Kind.GROUP) {
                rows.add(Row.group(Text.of(task.code() + ". " + task.title().vi()), 6));
            } else if (task.isTask()) {
                SubjectResult result = report.find(Subject.task(task.code())).orElseThrow();
                rows.add(new Row(List.of(
                        Cell.of(task.code().value()),
                        Cell.of(task.title().vi()),
                        Cell.of(leads(result.leads())),
                        Cell.of(result.total().map(total -> words(total)).orElse(""))
                                .marked(bookmark("f_", rows.size())),
                        Cell.of(brief(result)),
                        Cell.of(sources(result)))));
            }
        }
        return Table.of(
                List.of(
                        new Column(3, Alignment.CENTRE),
                        new Column(13, Alignment.LEFT),
                        new Column(8, Alignment.LEFT),
                        new Column(5, Alignment.RIGHT),
                        new Column(12, Alignment.LEFT),
                        new Column(4, Alignment.LEFT)),
                fixed.list("annex.1.head"),
                rows);
    }

    /** A group of a hundred communes is not spelled out in every row. */
    private String leads(List<AgencyId> leads) {
        return leads.size() <= NAMED
                ? names(leads)
                : fixed.text("gap.more", names(leads.subList(0, NAMED)), String.valueOf(leads.size() - NAMED));
    }

    static String bookmark(String prefix, int number) {
        return prefix + number;
    }

    private String words(Total total) {
        return total.asFigure()
                .map(figure -> words.answer(figure, Languages.VIETNAMESE))
                .orElseGet(() -> total.numerator() + (total.denominator() == null ? "" : "/" + total.denominator()));
    }

    private static String brief(SubjectResult result) {
        return result.narratives().isEmpty()
                ? ""
                : Excerpt.of(result.narratives().get(0).text(), SHORT);
    }

    /** The numbers of the sources, each leading to its line. */
    private Text sources(SubjectResult result) {
        List<Run> runs = new ArrayList<>();
        List<Reference> all = Stream.concat(result.figures().stream(), result.narratives().stream())
                .map(Contribution::source)
                .toList();
        for (NumberRange range : composed.numbers(all)) {
            if (!runs.isEmpty()) {
                runs.add(Run.of(", "));
            }
            runs.add(Run.of(range.text()).linkedTo(URI.create("#s" + range.first())));
        }
        return Text.of(runs.toArray(Run[]::new));
    }

    /** Figures of the years, the sum first, then by agency. */
    Table indicators() {
        YearTable years = report.years();
        List<ReportingPeriod> periods = shown(years.periods());
        List<Column> columns = new ArrayList<>(List.of(new Column(12, Alignment.LEFT)));
        List<String> head = new ArrayList<>(fixed.list("annex.2.head"));
        periods.forEach(period -> {
            columns.add(new Column(4, Alignment.RIGHT));
            head.add(words.period(period, Languages.VIETNAMESE));
        });
        List<Row> rows = new ArrayList<>();
        for (SubjectResult result : report.indicators()) {
            rows.add(Row.group(Text.of(title(result.subject())), columns.size()));
            rows.add(row(fixed.text("total"), periods, period -> years.total(result.subject(), period)));
            rows.addAll(lines(years.rows().getOrDefault(result.subject(), Map.of()), periods));
        }
        return Table.of(columns, head, rows.isEmpty() ? List.of(empty(columns.size())) : rows);
    }

    /** Agencies one by one, communes as one: each of theirs stands with its source and in the workbook. */
    private List<Row> lines(Map<AgencyId, YearTable.Row> lines, List<ReportingPeriod> periods) {
        List<Row> rows = new ArrayList<>();
        if (lines.size() > 1 || lines.values().stream().anyMatch(YearTable.Row::kept)) {
            Together<AgencyId> parts = Together.of(report, List.copyOf(lines.keySet()), one -> one);
            parts.single().forEach(agency -> {
                YearTable.Row line = Objects.requireNonNull(lines.get(agency));
                rows.add(row(label(agency, line), periods, line::in));
            });
            parts.levels().forEach((level, some) -> {
                List<YearTable.Row> theirs = some.stream().map(lines::get).toList();
                String label =
                        fixed.text("annex.2.level", String.valueOf(some.size()), fixed.text(Together.word(level)));
                rows.add(row(label, periods, period -> YearTable.total(theirs, period)));
            });
        }
        return rows;
    }

    /** Five columns at most fit the page; earlier ones are in the reports of their years. */
    static List<ReportingPeriod> shown(List<ReportingPeriod> periods) {
        return periods.subList(Math.max(0, periods.size() - 5), periods.size());
    }

    private interface InPeriod {
        Optional<Total> in(ReportingPeriod period);
    }

    private Row row(String label, List<ReportingPeriod> periods, InPeriod figures) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(label)));
        periods.forEach(
                period -> cells.add(Cell.of(figures.in(period).map(this::words).orElseGet(() -> fixed.text("dash")))));
        return new Row(cells);
    }

    private String label(AgencyId agency, YearTable.Row line) {
        String name = name(agency);
        if (line.kept()) {
            return fixed.text("annex.2.kept", name);
        }
        String before = names(line.predecessors());
        return before.isEmpty() || before.equals(name) ? name : fixed.text("annex.2.before", name, before);
    }

    /** Who reported: the figures of the one place where they are worked out. */
    Table agencies() {
        List<Row> rows = new ArrayList<>();
        for (Standing standing : report.standings()) {
            UnitReport sent = standing.report();
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    name(standing.agency()),
                    words.text(standing.state().messageKey(), Languages.VIETNAMESE),
                    words.text(standing.timeliness().messageKey(), Languages.VIETNAMESE),
                    sent == null || sent.firstSentAt() == null
                            ? fixed.text("dash")
                            : words.day(VietnamTime.day(sent.firstSentAt())),
                    words.completeness(standing.completeness(), Languages.VIETNAMESE),
                    fixed.text(
                            !report.counts(standing)
                                    ? "annex.4.no"
                                    : standing.state() == ReportState.SUBMITTED
                                            ? "annex.4.provisional"
                                            : "annex.4.yes"),
                    sent == null ? fixed.text("dash") : String.valueOf(sent.id())));
        }
        return Table.of(
                List.of(
                        new Column(2, Alignment.CENTRE),
                        new Column(11, Alignment.LEFT),
                        new Column(6, Alignment.LEFT),
                        new Column(6, Alignment.LEFT),
                        new Column(5, Alignment.CENTRE),
                        new Column(5, Alignment.RIGHT),
                        new Column(4, Alignment.CENTRE),
                        new Column(4, Alignment.CENTRE)),
                fixed.list("annex.4.head"),
                rows.isEmpty() ? List.of(empty(8)) : rows);
    }

    String evidence(List<CitedFile> files) {
        return files.stream()
                .map(file -> file.name()
                        + (file.page() == null ? "" : ", " + fixed.text("page", file.page()))
                        + " (" + file.sha256().substring(0, 12) + ")")
                .collect(Collectors.joining("; "));
    }

    /** A task by its number, anything else by its title. */
    String code(Subject subject) {
        return subject.kind() == Subject.Kind.TASK ? subject.code() : title(subject);
    }

    private String title(Subject subject) {
        return words.subject(report.asked(), subject, Languages.VIETNAMESE).whole();
    }

    String names(List<AgencyId> agencies) {
        return agencies.stream().map(this::name).distinct().collect(Collectors.joining("; "));
    }

    String name(AgencyId agency) {
        LocalDate day = report.period().dueBefore().minusDays(1);
        return report.register().name(agency, "vi", day);
    }

    static Row empty(int columns) {
        return new Row(List.of(Cell.of("").spanning(columns, 1)));
    }
}
