package vn.labuong.reporting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.measure.Measure;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.testing.ProductTest;

/** Figures that another part of the product knows: filled in, and overruled only with a reason. */
@ProductTest
@Transactional
class MeasuredFiguresIntegrationTests {

    @Autowired
    Periods periods;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    UnitReports reports;

    @Autowired
    Cells cells;

    @Autowired
    Clock clock;

    @Test
    void fillWhatNobodyAnsweredAndYieldOnlyToAReason() {
        Filing filing = filing(figure(3, 5L), figure(1, 5L));
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        AskedCell cell = share(opened);
        Cell filled = cells.find(opened.key(cell)).orElseThrow();
        assertThat(filled.answer()).isEqualTo(new Answer.Figure(4, 10L, null));
        assertThat(filled.origin()).isEqualTo(Cell.Origin.MEASURED);
        assertThat(filled.measured()).isEqualTo(new Cell.Measured(4, 10L, "thu.nguon", "/thu"));

        assertThat(answer(filing, opened, cell, 6, null))
                .isEqualTo(new Saving.Refused(AnswerCheck.Refusal.OVERRULED_WITHOUT_REASON));
        assertThat(answer(filing, opened, cell, 6, " \u200B"))
                .isEqualTo(new Saving.Refused(AnswerCheck.Refusal.OVERRULED_WITHOUT_REASON));
        assertThat(answer(filing, opened, cell, 6, "Đếm cả lớp của huyện")).isInstanceOf(Saving.Saved.class);
        filing.open(opened.period(), PeriodFixture.LEAD, null);
        Cell kept = cells.find(opened.key(cell)).orElseThrow();
        assertThat(kept.answer()).isEqualTo(new Answer.Figure(6, 10L, "Đếm cả lớp của huyện"));
        assertThat(kept.measured()).isEqualTo(filled.measured());
    }

    private Filing filing(Measure.Figure... figures) {
        return new Filing(asked, reports, cells, new Measures(List.of(question -> List.of(figures))), clock);
    }

    private static Measure.Figure figure(long numerator, long denominator) {
        return new Measure.Figure(
                "online",
                null,
                2026,
                numerator,
                denominator,
                LocalDate.of(2026, 11, 1),
                new Measure.Source("thu.nguon", "/thu"),
                true);
    }

    private static AskedCell share(Filing.Opened opened) {
        return opened.asked().cells().stream()
                .filter(cell -> cell.subject().code().equals("online"))
                .findFirst()
                .orElseThrow();
    }

    private static Saving answer(
            Filing filing, Filing.Opened opened, AskedCell cell, long numerator, @Nullable String because) {
        return filing.answer(
                opened,
                cell.subject(),
                CellKind.FIGURE,
                new Answer.Figure(numerator, 10L, because),
                1,
                Cell.Channel.PAGE,
                "officer");
    }
}
