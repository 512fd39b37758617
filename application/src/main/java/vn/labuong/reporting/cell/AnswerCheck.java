package vn.labuong.reporting.cell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.cell.Cell.Measured;

/** Whether an answer fits its question; every way by which answers come passes here. */
public final class AnswerCheck {

    /** In characters; also the database's limit. */
    public static final int LONGEST_TEXT = 60_000;

    public static final int LONGEST_EXPLANATION = 2_000;

    private AnswerCheck() {}

    /** Why an answer is not kept. */
    public enum Refusal {
        /** The agency is not asked this. */
        NOT_ASKED,
        /** The report takes no answer here now: it is sent, accepted, or only other answers came back. */
        LOCKED,
        /** Words where a figure is asked, or a figure where words are. */
        WRONG_KIND,
        NEGATIVE,
        DENOMINATOR_MISSING,
        DENOMINATOR_FOREIGN,
        YES_OR_NO,
        /** More was counted than there is, and nobody said why. */
        MORE_THAN_ALL,
        /** The system knows another figure, and nobody said why this one is right. */
        OVERRULED_WITHOUT_REASON,
        TOO_LONG
    }

    /** What the question wants to know of a figure; see {@code asked.AskedCell.Shape}. */
    public record Question(CellKind kind, boolean wantsDenominator, boolean yesOrNo) {}

    public static Optional<Refusal> refusal(Question question, Answer answer, @Nullable Measured measured) {
        boolean figure = question.kind() == CellKind.FIGURE;
        if (answer instanceof Answer.Figure given) {
            return figure ? figure(question, given, measured) : Optional.of(Refusal.WRONG_KIND);
        }
        if (answer instanceof Answer.Prose prose) {
            if (figure) {
                return Optional.of(Refusal.WRONG_KIND);
            }
            return prose.text().length() > LONGEST_TEXT ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
        }
        if (answer instanceof Answer.NoFigureYet && !figure) {
            return Optional.of(Refusal.WRONG_KIND);
        }
        String because = because(answer);
        return because != null && because.length() > LONGEST_EXPLANATION
                ? Optional.of(Refusal.TOO_LONG)
                : Optional.empty();
    }

    private static Optional<Refusal> figure(Question question, Answer.Figure given, @Nullable Measured measured) {
        Long denominator = given.denominator();
        String explanation = given.explanation() == null ? "" : given.explanation();
        boolean explained = !explanation.isBlank();
        if (given.numerator() < 0 || (denominator != null && denominator < 0)) {
            return Optional.of(Refusal.NEGATIVE);
        }
        if (question.wantsDenominator() != (denominator != null)) {
            return Optional.of(denominator == null ? Refusal.DENOMINATOR_MISSING : Refusal.DENOMINATOR_FOREIGN);
        }
        if (question.yesOrNo() && given.numerator() > 1) {
            return Optional.of(Refusal.YES_OR_NO);
        }
        if (denominator != null && given.numerator() > denominator && !explained) {
            return Optional.of(Refusal.MORE_THAN_ALL);
        }
        if (measured != null && !measured.agreesWith(given) && !explained) {
            return Optional.of(Refusal.OVERRULED_WITHOUT_REASON);
        }
        return explanation.length() > LONGEST_EXPLANATION ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private static @Nullable String because(Answer answer) {
        if (answer instanceof Answer.NotApplicable none) {
            return none.because();
        }
        return answer instanceof Answer.NoFigureYet owed ? owed.because() : null;
    }
}
