package vn.labuong.shared.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTests {

    private static final Locale VIETNAMESE = new Locale("vi");

    @Test
    void drawsNothingForGroupsThatHaveNothing() {
        StackedBars bars =
                StackedBars.of(List.of("done"), List.of("xong"), List.of(new StackedBars.Group("I", null, List.of(0))));
        assertThat(bars.rows().get(0).segments()).isEmpty();
        assertThat(bars.rows().get(0).total()).isZero();
    }

    @Test
    void measuresEveryBarAgainstTheLongest() {
        StackedBars bars = StackedBars.of(
                List.of("lead", "coordinator"),
                List.of("chủ trì", "phối hợp"),
                List.of(
                        new StackedBars.Group("A", null, List.of(3, 1)),
                        new StackedBars.Group("B", null, List.of(0, 1))));
        assertThat(bars.rows().get(0).segments())
                .extracting(StackedBars.Segment::x, StackedBars.Segment::width)
                .containsExactly(tuple("0%", "75%"), tuple("75%", "25%"));
        assertThat(bars.rows().get(1).segments())
                .extracting(StackedBars.Segment::x, StackedBars.Segment::width)
                .containsExactly(tuple("0%", "25%"));
        assertThat(bars.series()).extracting(StackedBars.Series::total).containsExactly(3, 2);
    }

    @Test
    void cutsSpansAtTheRulerButSaysTheirTrueYears() {
        YearSpans spans = YearSpans.of(
                2023,
                2026,
                LocalDate.of(2025, 1, 1),
                List.of(new YearSpans.Entry("việc", null, null, 2020, 2024, "done")));
        YearSpans.Row row = spans.rows().get(0);
        assertThat(row.x()).isEqualTo("0%");
        assertThat(row.width()).isEqualTo("50%");
        assertThat(row.years()).isEqualTo("2020–2024");
        assertThat(spans.today()).isEqualTo("50%");
    }

    @Test
    void drawsNoTodayOutsideTheRuler() {
        assertThat(YearSpans.of(2023, 2026, LocalDate.of(2027, 1, 1), List.of()).today())
                .isEqualTo("100%");
        assertThat(YearSpans.of(2023, 2026, LocalDate.of(2027, 6, 1), List.of()).today())
                .isNull();
    }

    @Test
    void leavesAGapWhereAYearHasNoFigure() {
        Trajectory way = Trajectory.of(
                2023,
                2026,
                "%",
                VIETNAMESE,
                Map.of(),
                Map.of(
                        2023, new Trajectory.Value(10, true),
                        2024, new Trajectory.Value(12.5, true),
                        2026, new Trajectory.Value(20, false)));
        assertThat(way.lines()).hasSize(2);
        assertThat(way.lines().get(1)).doesNotContain(" ");
        assertThat(way.rows().get(2).value()).isNull();
        assertThat(way.marks()).extracting(Trajectory.Mark::label).containsExactly("10", "12,5", "20");
        assertThat(way.marks().get(2).verified()).isFalse();
    }

    @Test
    void writesOpenTargetsAndRanges() {
        Trajectory way = Trajectory.of(
                2023,
                2025,
                "%",
                VIETNAMESE,
                Map.of(
                        2023, new Trajectory.Target(60.0, 70.0),
                        2024, new Trajectory.Target(80.0, null),
                        2025, new Trajectory.Target(100.0, 100.0)),
                Map.of());
        assertThat(way.rows()).extracting(Trajectory.Row::target).containsExactly("60–70", "≥ 80", "100");
        assertThat(way.band().split(" ")).hasSize(6);
    }

    @Test
    void givesARoundAxisToAnyFigure() {
        assertThat(Scale.upTo(100).top()).isEqualTo(100);
        assertThat(Scale.upTo(78).top()).isEqualTo(80);
        assertThat(Scale.upTo(9).top()).isEqualTo(10);
        assertThat(Scale.upTo(0).top()).isPositive();
        assertThat(Scale.upTo(1_234_567).top()).isEqualTo(2_000_000);
    }

    @Test
    void makesANodeAsHighAsItsRibbons() {
        Flow flow = Flow.of(List.of(
                new Flow.Link("A", "C", null, true),
                new Flow.Link("B", "C", null, true),
                new Flow.Link("B", "D", "báo chí", false)));
        assertThat(flow.before()).extracting(Flow.Node::height).containsExactly(Flow.SLOT, 2 * Flow.SLOT);
        assertThat(flow.after()).extracting(Flow.Node::height).containsExactly(2 * Flow.SLOT, Flow.SLOT);
        assertThat(flow.height()).isEqualTo(3 * Flow.SLOT + 12);
        assertThat(flow.ribbons()).hasSize(3).allMatch(ribbon -> ribbon.path().startsWith("M0 "));
    }

    @Test
    void drawsAnEmptyFlow() {
        assertThat(Flow.of(List.of()).height()).isZero();
    }
}
