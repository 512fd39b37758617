package vn.labuong.reporting.cell;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers that stood before the present ones. */
@Repository
public class AnswerVersions {

    private final JdbcClient jdbc;

    AnswerVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which version of which cell, by its local name. */
    public record Version(String local, int number) {}

    /** Every version of every answer of a report. One statement. */
    public Map<Version, Answer> of(long report) {
        Map<Version, Answer> answers = new HashMap<>();
        jdbc.sql("""
                        select cell.report, cell.subject_kind, cell.subject, cell.kind, past.version, past.answer,
                          past.numerator, past.denominator, past.text, past.explanation
                        from reporting.cell join reporting.cell_version past on past.cell = cell.id
                        where cell.report = :report
                        """).param("report", report).query(row -> {
            answers.put(new Version(Cells.key(row).local(), row.getInt("version")), AnswerColumns.read(row));
        });
        return answers;
    }
}
