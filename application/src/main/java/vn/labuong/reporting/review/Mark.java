package vn.labuong.reporting.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.subordinate.Gathered;

/** What a reader should look at in an answer. A mark is a question to a person and decides nothing. */
public enum Mark {
    /** A required answer is not there. */
    MISSING,
    /** The figure is owed and not known yet. */
    NO_FIGURE_YET,
    /** The words are nearly those of the year before. */
    NEAR_COPY,
    /** The figure is exactly that of the year before. */
    SAME_FIGURE,
    /** More was counted than there is; the agency says why. */
    MORE_THAN_ALL,
    /** The system knew another figure; the agency says why. */
    OVERRULED;

    /** The key of its name for people. */
    public String messageKey() {
        return "reporting.review.mark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The marks of one answer.
     *
     * @param cell null where nobody answered
     * @param earlier what was said of the same a year before, null where nothing
     */
    public static Set<Mark> of(AskedCell asked, @Nullable Cell cell, @Nullable Gathered earlier) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Answer answer = cell == null ? new Answer.Empty() : cell.answer();
        if (answer instanceof Answer.Empty && asked.required()) {
            marks.add(MISSING);
        }
        if (answer instanceof Answer.NoFigureYet) {
            marks.add(NO_FIGURE_YET);
        }
        if (answer instanceof Answer.Prose prose
                && earlier != null
                && earlier.said().stream().anyMatch(before -> NearCopies.isNearCopy(prose.text(), before.text()))) {
            marks.add(NEAR_COPY);
        }
        if (answer instanceof Answer.Figure figure) {
            ofFigure(figure, earlier, cell == null ? null : cell.measured(), marks);
        }
        return marks;
    }

    private static void ofFigure(
            Answer.Figure figure, @Nullable Gathered earlier, Cell.@Nullable Measured measured, Set<Mark> marks) {
        Long all = figure.denominator();
        if (all != null && figure.numerator() > all) {
            marks.add(MORE_THAN_ALL);
        }
        if (measured != null && !measured.agreesWith(figure)) {
            marks.add(OVERRULED);
        }
        // Zero twice says nothing: most tasks are not done twice.
        if (figure.numerator() != 0
                && earlier != null
                && earlier.hasSum()
                && earlier.figure(null).numerator() == figure.numerator()
                && Objects.equals(earlier.figure(null).denominator(), all)) {
            marks.add(SAME_FIGURE);
        }
    }
}
