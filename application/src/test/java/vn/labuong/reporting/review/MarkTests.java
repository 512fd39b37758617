package vn.labuong.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.subordinate.Gathered;

/** What is marked for a reader, and what is not. */
class MarkTests {

    private static final String BEFORE =
            "Trong năm, Sở đã tổ chức 12 lớp tập huấn về quyền con người cho 480 cán bộ cấp xã, phát hành 3.000 tờ gấp";

    @Test
    void knowsACopyInWhichOnlyTheFiguresChanged() {
        String copy = BEFORE.replace("480", "512").toUpperCase(java.util.Locale.ROOT);
        assertThat(marks(prose(copy), prose(BEFORE))).containsExactly(Mark.NEAR_COPY);
        assertThat(marks(prose(java.text.Normalizer.normalize(copy, java.text.Normalizer.Form.NFD)), prose(BEFORE)))
                .containsExactly(Mark.NEAR_COPY);
        assertThat(marks(
                        prose("Năm nay Sở chuyển sang bồi dưỡng trực tuyến, mở cổng học liệu và biên soạn sách hỏi đáp"
                                + " song ngữ Việt, Khmer"),
                        prose(BEFORE)))
                .isEmpty();
        assertThat(marks(prose("Đã thực hiện đúng tiến độ"), prose("Đã thực hiện đúng tiến độ")))
                .isEmpty();
        assertThat(marks(prose(BEFORE), new Answer.NotApplicable(null))).isEmpty();
    }

    @Test
    void marksFigures() {
        assertThat(marks(figure(7, null), figure(7, null))).containsExactly(Mark.SAME_FIGURE);
        assertThat(marks(figure(0, null), figure(0, null))).isEmpty();
        assertThat(marks(figure(7, 10L), figure(7, 11L))).isEmpty();
        assertThat(marks(new Answer.Figure(11, 10L, "chuyển kỳ"), null)).containsExactly(Mark.MORE_THAN_ALL);
        assertThat(marks(new Answer.NoFigureYet(null), figure(7, null))).containsExactly(Mark.NO_FIGURE_YET);
        assertThat(marks(new Answer.Empty(), null)).containsExactly(Mark.MISSING);
        assertThat(Mark.of(asked(CellKind.FIGURE), null, null)).containsExactly(Mark.MISSING);
        Cell overruled = cell(figure(7, null), new Cell.Measured(9, null, "x", null));
        assertThat(Mark.of(asked(CellKind.FIGURE), overruled, null)).containsExactly(Mark.OVERRULED);
    }

    private static Set<Mark> marks(Answer now, @Nullable Answer before) {
        CellKind kind = now instanceof Answer.Prose ? CellKind.NARRATIVE : CellKind.FIGURE;
        return Mark.of(asked(kind), cell(now, null), before == null ? null : Gathered.of(new AgencyId("a"), before));
    }

    private static AskedCell asked(CellKind kind) {
        return new AskedCell(Subject.PLAN, kind, true, null);
    }

    private static Cell cell(Answer answer, Cell.@Nullable Measured measured) {
        return new Cell(
                new CellKey(1, Subject.PLAN, CellKind.FIGURE),
                answer,
                1,
                Cell.Origin.TYPED,
                Cell.Channel.PAGE,
                measured,
                "a",
                Instant.EPOCH,
                Cell.Review.OPEN,
                null,
                false);
    }

    private static Answer prose(String text) {
        return new Answer.Prose(text);
    }

    private static Answer figure(long numerator, @Nullable Long denominator) {
        return new Answer.Figure(numerator, denominator, null);
    }
}
