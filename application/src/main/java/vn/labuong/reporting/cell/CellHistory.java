package vn.labuong.reporting.cell;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.shared.database.DatabaseTime;

/**
 * Writes down invented answers of the past, many in one statement, each with its own day. The table's own guards hold
 * for them as for all others; every row is marked as demonstration.
 */
@Repository
public class CellHistory {

    private final JdbcClient jdbc;

    CellHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer that somebody would have given at that moment. */
    public record Past(CellKey key, Answer answer, String who, Instant at) {}

    /** First answers; a cell that has one already is a fault. */
    public void give(List<Past> answers) {
        values("""
                insert into reporting.cell (report, subject_kind, subject, kind, answer, numerator, denominator, text,
                  explanation, origin, channel, saved_by, saved_at, demo)
                select report, subject_kind, subject, kind, answer, numerator, denominator, text, explanation,
                  'TYPED', 'PAGE', who, cast(at as timestamptz), true
                from unnest(:reports, :subjectKinds, :subjects, :kinds, :answers, :numerators, :denominators, :texts,
                  :explanations, :whos, :ats)
                  as past (report, subject_kind, subject, kind, answer, numerator, denominator, text, explanation, who, at)
                """, answers);
    }

    /** Next versions of cells that have an answer. */
    public void change(List<Past> answers) {
        values("""
                update reporting.cell set answer = past.answer, numerator = past.numerator,
                  denominator = past.denominator, text = past.text, explanation = past.explanation,
                  saved_by = past.who, saved_at = cast(past.at as timestamptz), version = version + 1
                from unnest(:reports, :subjectKinds, :subjects, :kinds, :answers, :numerators, :denominators, :texts,
                  :explanations, :whos, :ats)
                  as past (report, subject_kind, subject, kind, answer, numerator, denominator, text, explanation, who, at)
                where cell.report = past.report and cell.subject_kind = past.subject_kind
                  and cell.subject = past.subject and cell.kind = past.kind
                """, answers);
    }

    /** An answer that came when the second version stood, made from the first. */
    public void lose(Past answer) {
        values("""
                insert into reporting.lost_answer (report, subject_kind, subject, kind, seen_version, met_version,
                  answer, numerator, denominator, text, explanation, channel, who, at, demo)
                select report, subject_kind, subject, kind, 1, 2, answer, numerator, denominator, text, explanation,
                  'OFFLINE', who, cast(at as timestamptz), true
                from unnest(:reports, :subjectKinds, :subjects, :kinds, :answers, :numerators, :denominators, :texts,
                  :explanations, :whos, :ats)
                  as past (report, subject_kind, subject, kind, answer, numerator, denominator, text, explanation, who, at)
                """, List.of(answer));
    }

    private void values(String sql, List<Past> answers) {
        List<AnswerColumns> columns =
                answers.stream().map(past -> AnswerColumns.of(past.answer())).toList();
        int changed = jdbc.sql(sql)
                .param(
                        "reports",
                        answers.stream().map(past -> past.key().report()).toArray(Long[]::new))
                .param(
                        "subjectKinds",
                        texts(answers, past -> past.key().subject().kind().name()))
                .param("subjects", texts(answers, past -> past.key().subject().code()))
                .param("kinds", texts(answers, past -> past.key().kind().name()))
                .param("answers", texts(columns, AnswerColumns::answer))
                .param("numerators", numbers(columns, AnswerColumns::numerator))
                .param("denominators", numbers(columns, AnswerColumns::denominator))
                .param("texts", texts(columns, AnswerColumns::text))
                .param("explanations", texts(columns, AnswerColumns::explanation))
                .param("whos", texts(answers, Past::who))
                .param("ats", texts(answers, past -> DatabaseTime.of(past.at()).toString()))
                .update();
        if (changed != answers.size()) {
            throw new IllegalStateException(changed + " of " + answers.size() + " answers were written");
        }
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> @Nullable Long[] numbers(List<T> rows, Function<T, @Nullable Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }
}
