package vn.labuong.reporting.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An answer as the five columns in which every table of this package keeps it. */
record AnswerColumns(
        String answer,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String text,
        @Nullable String explanation) {

    static AnswerColumns of(Answer answer) {
        if (answer instanceof Answer.Figure figure) {
            return new AnswerColumns("VALUE", figure.numerator(), figure.denominator(), null, figure.explanation());
        }
        if (answer instanceof Answer.Prose prose) {
            return new AnswerColumns("VALUE", null, null, prose.text(), null);
        }
        if (answer instanceof Answer.NotApplicable none) {
            return new AnswerColumns("NOT_APPLICABLE", null, null, null, none.because());
        }
        if (answer instanceof Answer.NoFigureYet owed) {
            return new AnswerColumns("NO_FIGURE_YET", null, null, null, owed.because());
        }
        return new AnswerColumns("EMPTY", null, null, null, null);
    }

    static Answer read(ResultSet row) throws SQLException {
        String explanation = row.getString("explanation");
        String text = row.getString("text");
        return switch (row.getString("answer")) {
            case "NOT_APPLICABLE" -> new Answer.NotApplicable(explanation);
            case "NO_FIGURE_YET" -> new Answer.NoFigureYet(explanation);
            case "VALUE" ->
                text == null
                        ? new Answer.Figure(row.getLong("numerator"), number(row, "denominator"), explanation)
                        : new Answer.Prose(text);
            default -> new Answer.Empty();
        };
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
