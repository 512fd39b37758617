package vn.labuong.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.workbook.Absence;
import vn.labuong.shared.workbook.CellFormat;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.NumberAnswers;
import vn.labuong.shared.workbook.Origin;
import vn.labuong.shared.workbook.Place;
import vn.labuong.shared.workbook.UnclearReason;

/** What somebody meant by what they typed; numbers are read by the same rules as in a workbook. */
sealed interface AnswerReading {

    /** This. */
    record Understood(Answer answer) implements AnswerReading {}

    /** Not clear enough to be kept; the message says what to type instead. */
    record Unclear(String key, List<String> arguments) implements AnswerReading {

        public Unclear {
            arguments = List.copyOf(arguments);
        }
    }

    int LONGEST_NUMBER = 100;

    Set<String> STATES =
            Set.of(AnswerForm.VALUE, AnswerForm.NOT_APPLICABLE, AnswerForm.NO_FIGURE_YET, AnswerForm.EMPTY);

    static AnswerReading of(AskedCell question, AnswerForm form) {
        String state = Objects.requireNonNullElse(form.state(), AnswerForm.VALUE);
        boolean blank = isBlank(form.numerator()) && isBlank(form.denominator()) && isBlank(form.text());
        if (!STATES.contains(state)) {
            return unclear("state-unknown");
        }
        if (!state.equals(AnswerForm.VALUE) && !blank) {
            // Neither is thrown away on a guess.
            return unclear("state-and-value");
        }
        return switch (state) {
            case AnswerForm.NOT_APPLICABLE -> new Understood(new Answer.NotApplicable(form.explanation()));
            case AnswerForm.NO_FIGURE_YET -> new Understood(new Answer.NoFigureYet(form.explanation()));
            case AnswerForm.EMPTY -> new Understood(new Answer.Empty());
            default -> question.kind() == CellKind.FIGURE ? figure(form) : prose(form);
        };
    }

    private static AnswerReading prose(AnswerForm form) {
        if (!isBlank(form.numerator()) || !isBlank(form.denominator())) {
            return new Unclear(refusal(AnswerCheck.Refusal.WRONG_KIND), List.of());
        }
        String text = form.text() == null ? "" : Texts.cleanLines(form.text());
        return new Understood(text.isEmpty() ? new Answer.Empty() : new Answer.Prose(text));
    }

    private static AnswerReading figure(AnswerForm form) {
        if (!isBlank(form.text())) {
            return new Unclear(refusal(AnswerCheck.Refusal.WRONG_KIND), List.of());
        }
        if (isBlank(form.numerator()) && isBlank(form.denominator())) {
            return isBlank(form.explanation()) ? new Understood(new Answer.Empty()) : unclear("explanation-alone");
        }
        if (isBlank(form.numerator())) {
            return unclear("numerator-missing");
        }
        var numerator = NumberAnswers.count(cell(form.numerator()));
        if (numerator instanceof vn.labuong.shared.workbook.Answer.Absent<Long> absent) {
            // Words instead of the figure, and a denominator beside them: neither is thrown away on a guess.
            return isBlank(form.denominator()) ? absent(absent.why(), form) : unclear("state-and-value");
        }
        if (numerator instanceof vn.labuong.shared.workbook.Answer.Unclear<Long> unclear) {
            return unclear(unclear);
        }
        long counted = ((vn.labuong.shared.workbook.Answer.Given<Long>) numerator).value();
        if (isBlank(form.denominator())) {
            return new Understood(new Answer.Figure(counted, null, form.explanation()));
        }
        var denominator = NumberAnswers.count(cell(form.denominator()));
        if (denominator instanceof vn.labuong.shared.workbook.Answer.Given<Long> given) {
            return new Understood(new Answer.Figure(counted, given.value(), form.explanation()));
        }
        return denominator instanceof vn.labuong.shared.workbook.Answer.Unclear<Long> unclear
                ? unclear(unclear)
                : unclear("denominator-words");
    }

    private static AnswerReading absent(Absence why, AnswerForm form) {
        return switch (why) {
            case NOT_APPLICABLE -> new Understood(new Answer.NotApplicable(form.explanation()));
            case NOT_YET -> new Understood(new Answer.NoFigureYet(form.explanation()));
            case NOTHING_AROSE -> unclear("nothing-arose");
            case BLANK -> unclear("numerator-missing");
        };
    }

    private static AnswerReading unclear(vn.labuong.shared.workbook.Answer.Unclear<Long> unclear) {
        return unclear.reason() == UnclearReason.DIGITS_LOST
                ? unclear("too-many-digits")
                : new Unclear(unclear.reason().messageKey(), unclear.arguments());
    }

    private static AnswerReading unclear(String key) {
        return new Unclear("reporting.report.unclear." + key, List.of());
    }

    /** The key of what a refusal says to people. */
    static String refusal(AnswerCheck.Refusal why) {
        return "reporting.report.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static vn.labuong.shared.workbook.Cell cell(@Nullable String typed) {
        String text = typed == null ? "" : Texts.clean(typed);
        String shown = text.length() > LONGEST_NUMBER ? text.substring(0, LONGEST_NUMBER) + "…" : text;
        return new vn.labuong.shared.workbook.Cell(
                new Place(1, 1), new CellValue.Text(shown), new CellFormat(CellFormat.Kind.TEXT, "@"), Origin.TYPED);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || Texts.isBlank(text);
    }
}
