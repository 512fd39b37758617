package vn.labuong.reporting.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;

/** Makes the report from what was read: no statement, no clock, the same from the same. */
final class Assembly {

    /** Tasks that the product never carries out: the responsible agency's figure and nothing else. */
    private static final String FIGURE_ONLY = "dnh05";

    private final Gathered read;
    private final Map<Long, Standing> standingOf = new HashMap<>();
    private final Map<Subject, Map<CellKind, List<Cell>>> cells = new HashMap<>();
    private final Map<TaskCode, Task> tasks;
    private final EarlierTexts earlierTexts;
    private final GapFinding gaps;

    private Assembly(Gathered read) {
        this.read = read;
        for (Standing standing : read.standings()) {
            UnitReport report = standing.report();
            if (report != null) {
                standingOf.put(report.id(), standing);
            }
        }
        for (Cell cell : read.cells()) {
            cells.computeIfAbsent(cell.key().subject(), none -> new HashMap<>())
                    .computeIfAbsent(cell.key().kind(), none -> new ArrayList<>())
                    .add(cell);
        }
        this.tasks = read.asked().tasks().stream().collect(Collectors.toMap(Task::code, Function.identity()));
        this.earlierTexts = new EarlierTexts(read);
        this.gaps = new GapFinding(read, cells);
    }

    static ConsolidatedReport of(Gathered read) {
        return new Assembly(read).report();
    }

    private ConsolidatedReport report() {
        List<Subject> inOrder = new ArrayList<>();
        read.asked().tasks().stream().filter(Task::isTask).forEach(task -> inOrder.add(Subject.task(task.code())));
        List<SubjectResult> results = inOrder.stream().map(this::result).toList();
        List<SubjectResult> indicators = read.asked().indicators().stream()
                .map(indicator -> result(Subject.indicator(indicator.code())))
                .toList();
        inOrder.add(Subject.PLAN);
        return new ConsolidatedReport(
                read.plan(),
                read.asked(),
                read.register(),
                read.withSent(),
                read.standings(),
                results,
                indicators,
                words(Subject.PLAN, CellKind.NARRATIVE),
                inOrder.stream()
                        .flatMap(subject -> words(subject, CellKind.DIFFICULTY).stream())
                        .toList(),
                inOrder.stream()
                        .flatMap(subject -> words(subject, CellKind.PROPOSAL).stream())
                        .toList(),
                years(Stream.concat(results.stream(), indicators.stream()).toList()),
                read.budget(),
                read.at());
    }

    private SubjectResult result(Subject subject) {
        List<AgencyId> leads = leads(subject);
        return new SubjectResult(
                subject,
                leads,
                read.asked().indicators().stream()
                        .anyMatch(one -> Subject.indicator(one.code()).equals(subject)
                                && one.unit() == PlanIndicator.Unit.YES_NO),
                given(subject, CellKind.FIGURE, Answer.Figure.class),
                gaps.of(subject, CellKind.FIGURE),
                words(subject, CellKind.NARRATIVE),
                isFigureOnly(subject) ? GapFinding.NONE : gaps.of(subject, CellKind.NARRATIVE));
    }

    private List<Contribution> words(Subject subject, CellKind kind) {
        return isFigureOnly(subject) ? List.of() : given(subject, kind, Answer.Prose.class);
    }

    private List<Contribution> given(Subject subject, CellKind kind, Class<? extends Answer> wanted) {
        List<AgencyId> leads = leads(subject);
        boolean leadsOnly = isFigureOnly(subject);
        return cells.getOrDefault(subject, Map.of()).getOrDefault(kind, List.of()).stream()
                .filter(cell -> wanted.isInstance(cell.answer()))
                .map(this::contribution)
                .filter(one -> !leadsOnly || leads.contains(one.agency()))
                .sorted(Comparator.comparing((Contribution one) -> !leads.contains(one.agency()))
                        .thenComparing(Contribution::agency))
                .toList();
    }

    private Contribution contribution(Cell cell) {
        Standing standing = Objects.requireNonNull(standingOf.get(cell.key().report()));
        Subject subject = cell.key().subject();
        Reference source = new Reference(
                cell.key().report(),
                standing.agency(),
                subject,
                cell.key().kind(),
                cell.version(),
                standing.state() == ReportState.SUBMITTED);
        boolean repeated = cell.answer() instanceof Answer.Prose prose
                && earlierTexts.holdNearCopy(
                        standing.agency(), subject, cell.key().kind(), prose.text());
        return new Contribution(
                source,
                cell.answer(),
                repeated,
                read.files().getOrDefault(new CitedFiles.Cited(source.report(), subject), List.of()));
    }

    private boolean isFigureOnly(Subject subject) {
        Task task = subject.kind() == Subject.Kind.TASK ? tasks.get(new TaskCode(subject.code())) : null;
        return task != null && FIGURE_ONLY.equals(task.noteKey());
    }

    private List<AgencyId> leads(Subject subject) {
        Set<AgencyId> leads = new LinkedHashSet<>();
        for (TaskCode task : tasksOf(subject)) {
            read.asked()
                    .duties()
                    .rolesIn(task, TaskRole.Part.LEAD)
                    .forEach(role -> role.bearers().forEach(duty -> leads.add(duty.agency())));
        }
        return List.copyOf(leads);
    }

    private List<TaskCode> tasksOf(Subject subject) {
        return switch (subject.kind()) {
            case PLAN -> List.of();
            case TASK -> List.of(new TaskCode(subject.code()));
            case INDICATOR ->
                read.asked().indicators().stream()
                        .filter(one -> one.code().equals(subject.code()))
                        .flatMap(one -> one.tasks().stream())
                        .toList();
        };
    }

    private YearTable years(List<SubjectResult> results) {
        List<YearTable.Reported> all = new ArrayList<>();
        Map<Long, ReportingPeriod> periods =
                read.earlierPeriods().stream().collect(Collectors.toMap(ReportingPeriod::id, Function.identity()));
        for (EarlierReports.Earlier one : read.earlier()) {
            ReportingPeriod period = periods.get(one.period());
            if (period != null && one.answer() instanceof Answer.Figure figure) {
                all.add(new YearTable.Reported(period, one.agency(), one.subject(), figure));
            }
        }
        ReportingPeriod now = read.asked().period();
        results.forEach(result -> result.figures()
                .forEach(one -> all.add(
                        new YearTable.Reported(now, one.agency(), result.subject(), (Answer.Figure) one.answer()))));
        List<ReportingPeriod> columns = new ArrayList<>(read.earlierPeriods());
        columns.add(now);
        LocalDate today = now.dueBefore().minusDays(1);
        Restatement restatement = new Restatement(read.register(), today);
        return YearTable.of(columns, all, new YearTable.Attribution() {

            @Override
            public AgencyId holder(YearTable.Reported one) {
                return restatement.holder(
                        one.agency(),
                        functions(one.subject()),
                        one.period().dueBefore().minusDays(1));
            }

            @Override
            public boolean isFormer(AgencyId holder) {
                return read.register()
                        .agency(holder)
                        .filter((Agency agency) -> !agency.existsOn(today))
                        .isPresent();
            }
        });
    }

    private Set<FunctionCode> functions(Subject subject) {
        return tasksOf(subject).stream()
                .map(tasks::get)
                .filter(Objects::nonNull)
                .flatMap(task -> task.functions().stream())
                .map(FunctionCode::of)
                .collect(Collectors.toSet());
    }
}
