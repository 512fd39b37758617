package vn.labuong.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The figures of the league against a count over the answers themselves, in the demonstration's three years. */
@ProductTest
class StandingsIntegrationTests {

    @Autowired
    Periods periods;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    Standings standings;

    @Autowired
    Cells cells;

    @Test
    void countsWhatTheAnswersSayForManyPeriodsAtOnce() {
        List<ReportingPeriod> all = periods.of(PeriodFixture.PLAN);
        int seen = 0;
        for (Standings.Board board : standings.boards(asked.in(all))) {
            for (Standing standing : board.units()) {
                assertThat(standing.completeness()).isEqualTo(counted(standing));
                seen += standing.completeness().given();
            }
            board.handedDown()
                    .forEach(standing -> assertThat(standing.completeness()).isEqualTo(counted(standing)));
        }
        assertThat(seen).isPositive();
    }

    @Test
    void givesEachPeriodTheSameAsAlone() {
        List<ReportingPeriod> all = periods.of(PeriodFixture.PLAN);
        List<Standings.Board> boards = standings.boards(asked.in(all));
        assertThat(boards).hasSameSizeAs(all);
        for (Standings.Board board : boards) {
            AskedInPeriod alone = asked.in(board.all().period());
            assertThat(board.all().units()).isEqualTo(alone.units());
            assertThat(board.units()).isEqualTo(standings.of(alone));
            assertThat(board.handedDown()).isEqualTo(standings.ofHandedDown(alone));
        }
    }

    @Test
    void asksTheDatabaseAsOftenForManyPeriodsAsForOne() throws Exception {
        List<ReportingPeriod> all = periods.of(PeriodFixture.PLAN);
        assertThat(all).hasSizeGreaterThan(2);
        standings.boards(asked.in(all));
        long one = StatementCounter.during(() -> standings.boards(asked.in(all.subList(0, 1))));
        long many = StatementCounter.during(() -> standings.boards(asked.in(all)));
        assertThat(many).isEqualTo(one);
    }

    /** Cell by cell, the slow way. */
    private Completeness counted(Standing standing) {
        UnitReport report = standing.report();
        if (report != null && report.hasNothing()) {
            return Completeness.NOTHING_ASKED;
        }
        Asked asked = standing.asked();
        Map<CellKey, Answer> answers = new HashMap<>();
        if (report != null) {
            cells.of(report.id()).forEach(cell -> answers.put(cell.key(), cell.answer()));
        }
        int given = 0;
        int owed = 0;
        for (AskedCell cell : asked.required()) {
            Answer answer = report == null
                    ? new Answer.Empty()
                    : answers.getOrDefault(new CellKey(report.id(), cell.subject(), cell.kind()), new Answer.Empty());
            owed += answer instanceof Answer.NoFigureYet ? 1 : 0;
            given += answer instanceof Answer.NoFigureYet || answer instanceof Answer.Empty ? 0 : 1;
        }
        return new Completeness(given, owed, asked.required().size());
    }
}
