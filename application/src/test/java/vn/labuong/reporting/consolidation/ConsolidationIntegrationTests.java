package vn.labuong.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Which answers count, how they add up, what is named as a gap, on the real database. */
@ProductTest
class ConsolidationIntegrationTests {

    private static final String STORY =
            "Đơn vị đã phối hợp tổ chức các lớp tập huấn về quyền con người cho cán bộ cấp xã và phát tờ rơi hai thứ tiếng";

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Consolidation consolidation;

    private ConsolidationFixture fixture() {
        return new ConsolidationFixture(periods, filing, workflow, jdbc);
    }

    @Test
    void countsAcceptedReportsAndSentOnesOnlyByChoiceAndNeverDrafts() {
        ConsolidationFixture fixture = fixture();
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        List<AgencyId> three = askedForFigure(period);
        AskedCell cell = figure(period, three);
        ConsolidationFixture.Answers five =
                ConsolidationFixture.plainly(Map.of(cell.local(), new Answer.Figure(5, null, null)));
        fixture.accepted(period, three.get(0), five);
        fixture.sent(period, three.get(1), five);
        fixture.draft(period, three.get(2), five);

        ConsolidatedReport strict = consolidation.of(period, false);
        SubjectResult result = strict.find(cell.subject()).orElseThrow();
        assertThat(result.total().orElseThrow().numerator()).isEqualTo(5);
        assertThat(strict.counted()).containsExactly(three.get(0));
        assertThat(result.figureGaps().awaited())
                .contains(three.get(1), three.get(2))
                .doesNotContain(three.get(0));
        assertThat(strict.isProvisional()).isFalse();

        ConsolidatedReport wide = consolidation.of(period, true);
        assertThat(wide.find(cell.subject()).orElseThrow().total().orElseThrow().numerator())
                .isEqualTo(10);
        assertThat(wide.isProvisional()).isTrue();
        assertThat(wide.contributions()
                        .filter(one -> one.source().provisional())
                        .map(Contribution::agency))
                .isNotEmpty()
                .containsOnly(three.get(1));
        assertThat(wide.contributions().map(Contribution::agency)).doesNotContain(three.get(2));
    }

    @Test
    void tellsZeroNotApplicableAndNoFigureYetApart() {
        ConsolidationFixture fixture = fixture();
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        List<AgencyId> three = askedForFigure(period);
        AskedCell cell = figure(period, three);
        List<Answer> answers = List.of(
                new Answer.Figure(0, null, null),
                new Answer.NotApplicable("Không có địa bàn"),
                new Answer.NoFigureYet(null));
        for (int at = 0; at < 3; at++) {
            fixture.accepted(
                    period, three.get(at), ConsolidationFixture.plainly(Map.of(cell.local(), answers.get(at))));
        }
        SubjectResult result =
                consolidation.of(period, false).find(cell.subject()).orElseThrow();
        assertThat(result.figures().stream().map(Contribution::agency)).containsExactly(three.get(0));
        assertThat(result.total().orElseThrow().numerator()).isZero();
        assertThat(result.figureGaps().notApplicable()).containsExactly(three.get(1));
        assertThat(result.figureGaps().noFigureYet()).containsExactly(three.get(2));
        assertThat(result.figureGaps().missing()).isEmpty();
        assertThat(result.figureGaps().asked())
                .isEqualTo(3 + result.figureGaps().awaited().size());
    }

    @Test
    void addsNumeratorsAndDenominatorsWhateverTheirSize() {
        ConsolidationFixture fixture = fixture();
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        List<AgencyId> three = askedForFigure(period);
        AskedCell cell = figure(period, three);
        for (AgencyId agency : three) {
            fixture.accepted(
                    period,
                    agency,
                    ConsolidationFixture.plainly(Map.of(cell.local(), new Answer.Figure(Long.MAX_VALUE, null, null))));
        }
        Total total = consolidation
                .of(period, false)
                .find(cell.subject())
                .orElseThrow()
                .total()
                .orElseThrow();
        assertThat(total.numerator())
                .isEqualTo(java.math.BigInteger.valueOf(Long.MAX_VALUE).multiply(java.math.BigInteger.valueOf(3)));
        assertThat(total.asFigure()).isEmpty();
        assertThat(Total.of(List.of(new Answer.Figure(1, 2L, null), new Answer.Figure(1, 4L, null))))
                .contains(new Total(java.math.BigInteger.TWO, java.math.BigInteger.valueOf(6), 2));
        assertThat(Total.of(List.of(new Answer.Figure(1, 2L, null), new Answer.Figure(1, null, null))))
                .isEmpty();
    }

    @Test
    void putsTheLeadFirstFlagsLastYearsWordsAndGathersDifficulties() {
        ConsolidationFixture fixture = fixture();
        PlanCode plan = fixture.plan();
        ReportingPeriod last = fixture.yearly(plan, 2025);
        ReportingPeriod period = fixture.yearly(plan, 2026);
        Subject led = Subject.task(leadTask(period));
        Map<String, Answer> words = new HashMap<>(Map.of(led.cell(CellKind.NARRATIVE), new Answer.Prose(STORY)));
        fixture.accepted(last, PeriodFixture.JUSTICE, ConsolidationFixture.plainly(words));
        words.put(led.cell(CellKind.DIFFICULTY), new Answer.Prose("Thiếu kinh phí in ấn"));
        words.put("plan/proposal", new Answer.Prose("Đề nghị cấp thêm tài liệu"));
        UnitReport report = fixture.accepted(period, PeriodFixture.JUSTICE, ConsolidationFixture.plainly(words));
        fixture.accepted(period, PeriodFixture.LEAD, cell -> {
            Answer plain = ConsolidationFixture.plainly(Map.of()).apply(cell);
            return cell.subject().equals(led) && cell.kind() == CellKind.NARRATIVE
                    ? new Answer.Prose("Sở đã phối hợp")
                    : plain;
        });

        ConsolidatedReport all = consolidation.of(period, false);
        SubjectResult result = all.find(led).orElseThrow();
        assertThat(result.leads()).contains(PeriodFixture.JUSTICE);
        assertThat(result.narratives().get(0).agency()).isEqualTo(PeriodFixture.JUSTICE);
        assertThat(result.narratives().get(0).repeated()).isTrue();
        assertThat(result.narratives().get(0).source().exact()).isEqualTo(report.id() + ":" + led + "/narrative@1");
        assertThat(all.difficulties().stream().map(Contribution::text)).containsExactly("Thiếu kinh phí in ấn");
        assertThat(all.proposals().stream().map(Contribution::text)).containsExactly("Đề nghị cấp thêm tài liệu");
        assertThat(all.contributions().filter(Contribution::repeated)).hasSize(1);
        assertThat(all.years().periods()).containsExactly(last, period);
        assertThat(all.tasks()).hasSize(51);
    }

    @Test
    void keepsTheEnforcementTaskToTheResponsibleAgencysFigure() {
        ConsolidationFixture fixture = fixture();
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        ConsolidatedReport before = consolidation.of(period, false);
        Subject noted = before.asked().tasks().stream()
                .filter(task -> "dnh05".equals(task.noteKey()))
                .findFirst()
                .map(task -> Subject.task(task.code()))
                .orElseThrow();
        AgencyId lead = before.find(noted).orElseThrow().leads().get(0);
        UnitReport report = fixture.accepted(
                period,
                lead,
                ConsolidationFixture.plainly(Map.of(noted.cell(CellKind.FIGURE), new Answer.Figure(3, null, null))));
        SubjectResult result = consolidation.of(period, false).find(noted).orElseThrow();
        assertThat(result.figures().stream().map(one -> one.source().report())).containsExactly(report.id());
        assertThat(result.narratives()).isEmpty();
        assertThat(result.narrativeGaps().asked()).isZero();
    }

    @Test
    void takesAFixedNumberOfStatements() throws Exception {
        ConsolidationFixture fixture = fixture();
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        List<AgencyId> three = askedForFigure(period);
        fixture.accepted(period, three.get(0), ConsolidationFixture.plainly(Map.of()));
        consolidation.of(period, false);
        long one = StatementCounter.during(() -> consolidation.of(period, false));
        fixture.accepted(period, three.get(1), ConsolidationFixture.plainly(Map.of()));
        fixture.accepted(period, three.get(2), ConsolidationFixture.plainly(Map.of()));
        assertThat(StatementCounter.during(() -> consolidation.of(period, false)))
                .isEqualTo(one)
                .isLessThan(25);
    }

    private TaskCode leadTask(ReportingPeriod period) {
        return consolidation.of(period, false).tasks().stream()
                .filter(result -> result.leads().contains(PeriodFixture.JUSTICE))
                .filter(result -> result.narrativeGaps().awaited().contains(PeriodFixture.JUSTICE))
                .map(result -> new TaskCode(result.subject().code()))
                .findFirst()
                .orElseThrow();
    }

    /** Three agencies that owe the same counted figure. */
    private List<AgencyId> askedForFigure(ReportingPeriod period) {
        return consolidation.of(period, false).tasks().stream()
                .map(result -> result.figureGaps().awaited())
                .filter(awaited -> awaited.size() >= 3)
                .findFirst()
                .orElseThrow()
                .subList(0, 3);
    }

    private AskedCell figure(ReportingPeriod period, List<AgencyId> three) {
        return consolidation.of(period, false).asked().of(three.get(0), null).orElseThrow().required().stream()
                .filter(cell -> cell.kind() == CellKind.FIGURE && cell.subject().kind() == Subject.Kind.TASK)
                .filter(cell -> consolidation
                        .of(period, false)
                        .find(cell.subject())
                        .orElseThrow()
                        .figureGaps()
                        .awaited()
                        .containsAll(three))
                .findFirst()
                .orElseThrow();
    }
}
