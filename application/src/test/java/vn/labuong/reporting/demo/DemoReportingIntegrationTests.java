package vn.labuong.reporting.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.plan.Duty;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.period.Extensions;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.Step;
import vn.labuong.reporting.workflow.Steps;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** The invented years obey the rules of real ones, on whatever day the demonstration is started. */
@ProductTest
class DemoReportingIntegrationTests {

    private static final String INVENTED = "demo.%";

    @Autowired
    Periods periods;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    Standings standings;

    @Autowired
    UnitReports reports;

    @Autowired
    Cells cells;

    @Autowired
    LostAnswers lost;

    @Autowired
    Extensions extensions;

    @Autowired
    Steps steps;

    @Autowired
    DemoReporting loading;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(VietnamTime.ZONE);

    @Test
    void acceptsEveryReportOfTheYearsThatAreOverSomeLateSomeAfterAnswersCameBack() {
        for (int year = 2024; year < DemoSchedule.running(today); year++) {
            ReportingPeriod period = yearly(year);
            List<Standing> all = standings.of(asked.in(period));
            assertThat(all).hasSizeGreaterThan(40).allMatch(one -> one.state() == ReportState.ACCEPTED);
            assertThat(all.stream().map(Standing::timeliness).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Timeliness.ON_TIME, Timeliness.LATE, Timeliness.NOT_APPLICABLE);
            assertThat(all)
                    .allMatch(one -> one.hasNothing() || one.completeness().missing() == 0);
            assertThat(reports.of(period.id()))
                    .allMatch(report -> report.sentAt() != null
                            && LocalDate.ofInstant(report.sentAt(), VietnamTime.ZONE)
                                    .isBefore(period.dueBefore().plusMonths(1)));
            assertThat(kinds(period)).contains(Step.Kind.RETURNED);
        }
    }

    @Test
    void asksInTheYearOfTheReorganisationThoseWhoTookOver() {
        AskedInPeriod before = asked.in(yearly(2024));
        AskedInPeriod after = asked.in(yearly(2025));
        assertThat(before.units().keySet()).noneMatch(agency -> agency.value().startsWith("ag91."));
        assertThat(after.of(PeriodFixture.LEAD, null).orElseThrow().duties()).anyMatch(Duty::isInherited);
    }

    @Test
    void showsEveryStateInTheYearInProgress() {
        ReportingPeriod period = yearly(DemoSchedule.running(today));
        List<Standing> all = standings.of(asked.in(period));
        Set<ReportState> states = all.stream().map(Standing::state).collect(Collectors.toSet());
        assertThat(states)
                .contains(ReportState.DRAFT, ReportState.SUBMITTED, ReportState.RETURNED, ReportState.ACCEPTED);
        assertThat(all).anyMatch(one -> !one.isBegun()).anyMatch(Standing::hasNothing);
        assertThat(all)
                .anyMatch(one -> one.report() != null && one.report().approvalAskedBy() != null)
                .anyMatch(one -> one.state() == ReportState.DRAFT
                        && one.completeness().given() > 0
                        && !one.completeness().isComplete());
        assertThat(extensions.of(period.id())).hasSize(1);
        assertThat(standings.ofHandedDown(asked.in(period)).stream()
                        .map(Standing::state)
                        .toList())
                .contains(ReportState.ACCEPTED, ReportState.SUBMITTED, ReportState.DRAFT);
    }

    @Test
    void returnsSingleAnswersWithReasonsToTheSecondDemonstrationAgency() {
        UnitReport returned = reports.find(yearly(DemoSchedule.running(today)).id(), PeriodFixture.JUSTICE, null)
                .orElseThrow();
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.newDueBefore()).isAfter(today);
        assertThat(cells.of(returned.id()).stream().filter(cell -> cell.review() == Cell.Review.RETURNED))
                .isNotEmpty()
                .allMatch(cell -> cell.reviewReason() != null);
    }

    @Test
    void leavesOneConflictOfTwoPeopleOpenInTheReportOfTheLead() {
        UnitReport draft = reports.find(yearly(DemoSchedule.running(today)).id(), PeriodFixture.LEAD, null)
                .orElseThrow();
        LostAnswers.LostAnswer open = lost.open(draft.id()).get(0);
        Cell standing = cells.find(open.key()).orElseThrow();
        assertThat(List.of(open.who(), standing.savedBy())).containsExactly("demo.approver", "demo.reporter");
        assertThat(standing.version()).isEqualTo(open.met());
        assertThat(open.answer()).isNotEqualTo(standing.answer());
    }

    @Test
    void hasReportsThatAreOverdueInAPeriodThatIsOver() {
        ReportingPeriod past = periods.of(PeriodFixture.PLAN).stream()
                .filter(period -> period.code().startsWith("dot-xuat-"))
                .findFirst()
                .orElseThrow();
        assertThat(past.dueBefore()).isBefore(today.plusDays(1));
        assertThat(standings.of(asked.in(past)).stream().map(Standing::timeliness))
                .contains(Timeliness.OVERDUE, Timeliness.ON_TIME, Timeliness.LATE);
    }

    @Test
    void opensNoPeriodOfTheFutureAndHasNothingHappenBeforeItCould() {
        assertThat(periods.of(PeriodFixture.PLAN))
                .noneMatch(period ->
                        period.code().matches("\\d{4}") && period.from().isAfter(today));
        assertThat(count("select count(*) from reporting.cell where saved_by like :who and saved_at > now()"))
                .isZero();
        assertThat(count("select count(*) from reporting.report_step where who like :who and at > now()"))
                .isZero();
        assertThat(count("""
                        select count(*) from reporting.cell_version join reporting.cell on cell.id = cell_version.cell
                          join reporting.unit_report on unit_report.id = cell.report
                        where cell_version.saved_by like :who and cell_version.version = 1
                          and cell_version.saved_at > unit_report.first_sent_at
                        """)).isZero();
    }

    @Test
    void marksEveryRowAsDemonstrationAndKeepsEveryAnswerWithinItsQuestion() {
        for (String table : List.of("cell", "unit_report", "report_step", "lost_answer", "extension", "hand_down")) {
            String who = switch (table) {
                case "cell" -> "saved_by";
                case "unit_report" -> "sent_by";
                default -> "who";
            };
            assertThat(count("select count(*) from reporting." + table + " where not demo and " + who + " like :who"))
                    .as(table)
                    .isZero();
        }
        for (ReportingPeriod period : List.of(yearly(2024), yearly(DemoSchedule.running(today)))) {
            AskedInPeriod all = asked.in(period);
            for (UnitReport report : reports.of(period.id())) {
                var question = all.of(report.agency(), report.receiver()).orElseThrow();
                for (Cell cell : cells.of(report.id())) {
                    var one = question.find(cell.key().subject(), cell.key().kind())
                            .orElseThrow();
                    assertThat(AnswerCheck.refusal(
                                    new AnswerCheck.Question(
                                            cell.key().kind(),
                                            one.shape() == vn.labuong.reporting.asked.AskedCell.Shape.SHARE,
                                            one.shape() == vn.labuong.reporting.asked.AskedCell.Shape.YES_NO),
                                    cell.answer(),
                                    null))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void copiesSomeTextsOfTheYearBeforeWithOtherNumbers() {
        List<Pair> pairs = jdbc.sql("""
                        select later.text as later, earlier.text as earlier
                        from reporting.cell later
                          join reporting.unit_report of_later on of_later.id = later.report
                          join reporting.period p_later on p_later.id = of_later.period and p_later.code = '2026'
                          join reporting.period p_earlier on p_earlier.plan = p_later.plan and p_earlier.code = '2025'
                          join reporting.unit_report of_earlier on of_earlier.period = p_earlier.id
                            and of_earlier.agency = of_later.agency and of_earlier.receiver is null
                          join reporting.cell earlier on earlier.report = of_earlier.id
                            and earlier.subject = later.subject and earlier.kind = later.kind
                        where later.kind = 'NARRATIVE' and later.text is not null and earlier.text is not null
                          and of_later.receiver is null
                        """)
                .query((row, number) -> new Pair(row.getString(1), row.getString(2)))
                .list();
        long copies = pairs.stream()
                .filter(pair -> letters(pair.later()).equals(letters(pair.earlier())))
                .count();
        assertThat(pairs).hasSizeGreaterThan(100);
        assertThat(copies).isBetween(pairs.size() / 8L, pairs.size() * 7L / 10);
        assertThat(pairs).anyMatch(pair -> pair.later().matches("(?s).*\\p{IsKhmer}.*"));
    }

    @Test
    void loadsOnce() {
        long before = count("select count(*) from reporting.cell where saved_by like :who");
        loading.run(new DefaultApplicationArguments());
        assertThat(count("select count(*) from reporting.cell where saved_by like :who"))
                .isEqualTo(before)
                .isPositive();
    }

    private ReportingPeriod yearly(int year) {
        return periods.find(PeriodFixture.PLAN, String.valueOf(year)).orElseThrow();
    }

    private Set<Step.Kind> kinds(ReportingPeriod period) {
        Set<Step.Kind> kinds = new HashSet<>();
        reports.of(period.id()).forEach(report -> steps.of(report.id()).forEach(step -> kinds.add(step.kind())));
        return kinds;
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("who", INVENTED).query(Long.class).single();
    }

    private record Pair(String later, String earlier) {}

    private static String letters(String text) {
        return text.replaceAll("\\d+", "0");
    }
}
