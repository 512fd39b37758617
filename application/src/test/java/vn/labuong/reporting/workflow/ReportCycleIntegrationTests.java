package vn.labuong.reporting.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** The life of a report on the real database: what the steps allow, and that nothing gets past them. */
@ProductTest
class ReportCycleIntegrationTests {

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    Cells cells;

    @Autowired
    LostAnswers lost;

    @Autowired
    Standings standings;

    @Autowired
    Steps steps;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesFromDraftToAcceptedAndBackForSingleAnswers() {
        Filing.Opened opened = open();
        List<AskedCell> required = opened.asked().required();
        assertThat(required).hasSizeGreaterThan(3);
        assertThat(refusal(workflow.submit(demand(opened, 0, null)))).isEqualTo(Outcome.Refusal.INCOMPLETE);
        fill(opened);
        assertThat(standing(opened).completeness().isComplete()).isTrue();
        assertThat(standing(opened).timeliness()).isEqualTo(Timeliness.AWAITED);

        UnitReport sent = done(workflow.submit(demand(opened, 0, null)));
        assertThat(sent.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(standing(opened).timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(refusedAnswer(save(opened, required.get(0), "Muộn", 1))).isEqualTo(AnswerCheck.Refusal.LOCKED);

        AskedCell back = required.stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.now(VietnamTime.ZONE).plusDays(3);
        UnitReport returned = done(workflow.giveBack(new Demand(
                sent.id(), sent.version(), "Xem lại", Map.of(back.local(), "Thiếu số lớp"), day, null, "lead")));
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.newDueBefore()).isEqualTo(day);
        AskedCell untouched =
                required.stream().filter(cell -> !cell.equals(back)).findFirst().orElseThrow();
        assertThat(refusedAnswer(save(opened, untouched, "Không được", 1))).isEqualTo(AnswerCheck.Refusal.LOCKED);
        assertThat(save(opened, back, "Đã bổ sung 3 lớp", 1)).isInstanceOf(Saving.Saved.class);
        acceptsAndReopens(opened, sent, returned, back);
    }

    private void acceptsAndReopens(Filing.Opened opened, UnitReport sent, UnitReport returned, AskedCell back) {
        LocalDate day = LocalDate.now(VietnamTime.ZONE).plusDays(3);
        UnitReport again = done(workflow.submit(demand(opened, returned.version(), null)));
        assertThat(again.firstSentAt()).isEqualTo(sent.firstSentAt());
        UnitReport accepted = done(workflow.accept(Demand.plain(again.id(), again.version(), null, "lead")));
        assertThat(refusal(workflow.submit(demand(opened, accepted.version(), null))))
                .isEqualTo(Outcome.Refusal.NO_SUCH_STEP);
        UnitReport reopened = done(workflow.reopen(new Demand(
                accepted.id(), accepted.version(), "Sai số", Map.of(back.local(), "Sửa"), day, null, "lead")));
        assertThat(reopened.state()).isEqualTo(ReportState.REOPENED);
        assertThat(steps.of(sent.id()).stream().map(Step::kind))
                .containsExactly(
                        Step.Kind.SUBMITTED,
                        Step.Kind.RETURNED,
                        Step.Kind.SUBMITTED,
                        Step.Kind.ACCEPTED,
                        Step.Kind.REOPENED);
    }

    @Test
    void sendsOnceHoweverOftenTheSameRequestComes() throws Exception {
        Filing.Opened opened = open();
        fill(opened);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome>> same = java.util.Collections.nCopies(
                    4,
                    () -> workflow.submit(Demand.plain(
                            opened.report().id(), 0, "khóa-" + opened.report().id(), "a")));
            for (Future<Outcome> outcome : pool.invokeAll(same)) {
                try {
                    assertThat(outcome.get()).isNotNull();
                } catch (java.util.concurrent.ExecutionException atTheSameMoment) {
                    assertThat(atTheSameMoment).hasRootCauseInstanceOf(java.sql.SQLException.class);
                }
            }
        } finally {
            pool.shutdown();
        }
        assertThat(steps.of(opened.report().id())).hasSize(1);
        assertThat(workflow.submit(Demand.plain(
                        opened.report().id(), 0, "khóa-" + opened.report().id(), "a")))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        again -> assertThat(again.repeated()).isTrue());
    }

    @Test
    void keepsBothOfTwoAnswersAndSendsOnlyWhenTheyAreSettled() {
        Filing.Opened opened = open();
        fill(opened);
        AskedCell cell = opened.asked().required().stream()
                .filter(one -> one.kind() == CellKind.NARRATIVE)
                .findFirst()
                .orElseThrow();
        assertThat(save(opened, cell, "Bản thứ nhất", 1)).isInstanceOf(Saving.Saved.class);
        Saving second = save(opened, cell, "Bản thứ hai", 1);
        assertThat(second).isInstanceOf(Saving.Conflict.class);
        assertThat(save(opened, cell, "Bản thứ hai", 1)).isEqualTo(second);
        assertThat(save(opened, cell, "Bản thứ nhất", 1)).isInstanceOf(Saving.Saved.class);
        assertThat(lost.open(opened.report().id())).hasSize(1);
        assertThat(refusal(workflow.submit(demand(opened, 0, null)))).isEqualTo(Outcome.Refusal.CONFLICTS_OPEN);
        long id = ((Saving.Conflict) second).lost();
        assertThat(lost.settle(id, LostAnswers.Settlement.DROPPED, "a")).isTrue();
        assertThat(lost.settle(id, LostAnswers.Settlement.TAKEN, "b")).isFalse();
        assertThat(workflow.submit(demand(opened, 0, null))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void declaresNothingToReportWithAReason() {
        Filing.Opened opened = open();
        assertThat(workflow.submit(demand(opened, 0, "Không phát sinh"))).isInstanceOf(Outcome.Done.class);
        Standing standing = standing(opened);
        assertThat(standing.timeliness()).isEqualTo(Timeliness.NOT_APPLICABLE);
        assertThat(standing.completeness().percent()).isEmpty();
    }

    @Test
    void holdsAgainstWhoeverWritesPastTheCode() {
        Filing.Opened opened = open();
        fill(opened);
        UnitReport sent = done(workflow.submit(demand(opened, 0, null)));
        String where = " where report = " + sent.id();
        for (String sql : List.of(
                "update reporting.cell set text = 'khác', version = version + 1" + where + " and text is not null",
                "update reporting.cell set text = 'khác'" + where + " and text is not null",
                "update reporting.cell set numerator = 0, version = version + 5" + where,
                "delete from reporting.cell" + where,
                "update reporting.unit_report set state = 'DRAFT' where id = " + sent.id(),
                "update reporting.unit_report set state = 'REOPENED' where id = " + sent.id(),
                "update reporting.unit_report set first_sent_at = now() where id = " + sent.id(),
                "update reporting.unit_report set agency = 'ag.khac' where id = " + sent.id(),
                "update reporting.report_step set reason = 'x'" + where,
                "insert into reporting.cell_version (cell, version, answer, origin, channel, saved_by, saved_at)"
                        + " select id, 99, 'EMPTY', 'TYPED', 'PAGE', 'x', now() from reporting.cell" + where)) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThat(jdbc.sql("""
                        select count(*) from reporting.cell_version join reporting.cell on cell.id = cell_version.cell
                        where cell.report = :report
                        """).param("report", sent.id()).query(Long.class).single())
                .isGreaterThanOrEqualTo(opened.asked().required().size());
    }

    private Filing.Opened open() {
        return filing.open(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null)
                .orElseThrow();
    }

    private void fill(Filing.Opened opened) {
        for (AskedCell cell : opened.asked().required()) {
            Answer answer = cell.kind() == CellKind.FIGURE
                    ? new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, null)
                    : new Answer.Prose("Đã thực hiện");
            assertThat(filing.answer(opened, cell.subject(), cell.kind(), answer, 0, Cell.Channel.PAGE, "officer"))
                    .isInstanceOf(Saving.Saved.class);
        }
    }

    private Saving save(Filing.Opened opened, AskedCell cell, String text, int seen) {
        Answer answer = cell.kind() == CellKind.FIGURE ? new Answer.Figure(7, null, text) : new Answer.Prose(text);
        return filing.answer(opened, cell.subject(), cell.kind(), answer, seen, Cell.Channel.API, "other");
    }

    private Standing standing(Filing.Opened opened) {
        return standings.of(opened.all()).stream()
                .filter(standing -> standing.agency().equals(PeriodFixture.JUSTICE))
                .findFirst()
                .orElseThrow();
    }

    private static Demand demand(Filing.Opened opened, int seen, @org.jspecify.annotations.Nullable String nothing) {
        return Demand.plain(opened.report().id(), seen, null, "approver").because(nothing);
    }

    private static UnitReport done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).report();
    }

    private static Outcome.Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why();
    }

    private static AnswerCheck.Refusal refusedAnswer(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused) saving).why();
    }

    @Test
    void refusesWhatIsNotAsked() {
        Filing.Opened opened = open();
        assertThat(filing.answer(
                        opened,
                        Subject.indicator("khong-co"),
                        CellKind.FIGURE,
                        new Answer.Figure(1, null, null),
                        0,
                        Cell.Channel.API,
                        "x"))
                .isEqualTo(new Saving.Refused(AnswerCheck.Refusal.NOT_ASKED));
    }
}
