package vn.labuong.reporting.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer that ever stood in a cell, as the table itself keeps them. */
@Repository
public class CellVersions {

    private final JdbcClient jdbc;

    CellVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One answer that stood. */
    public record Version(
            int number, Answer answer, Cell.Origin origin, Cell.Channel channel, String savedBy, Instant savedAt) {}

    /** The versions of a cell, the newest first. One statement. */
    public List<Version> of(CellKey key) {
        return jdbc.sql("""
                        select cell_version.* from reporting.cell_version join reporting.cell on cell.id = cell_version.cell
                        where cell.report = :report and subject_kind = :subjectKind and subject = :subject and kind = :kind
                        order by cell_version.version desc
                        """)
                .param("report", key.report())
                .param("subjectKind", key.subject().kind().name())
                .param("subject", key.subject().code())
                .param("kind", key.kind().name())
                .query((row, number) -> version(row))
                .list();
    }

    /** Which version of which cell, by its local name. */
    public record Named(String local, int number) {}

    /** Every answer that ever stood in a report. One statement. */
    public Map<Named, Answer> ofReport(long report) {
        Map<Named, Answer> answers = new HashMap<>();
        jdbc.sql("""
                        select cell.report, cell.subject_kind, cell.subject, cell.kind, past.version, past.answer,
                          past.numerator, past.denominator, past.text, past.explanation
                        from reporting.cell join reporting.cell_version past on past.cell = cell.id
                        where cell.report = :report
                        """).param("report", report).query(row -> {
            answers.put(new Named(Cells.key(row).local(), row.getInt("version")), AnswerColumns.read(row));
        });
        return answers;
    }

    /** What stood in the cell as that version; version 0 is empty. */
    public Optional<Answer> answer(CellKey key, int version) {
        return version == 0
                ? Optional.of(new Answer.Empty())
                : of(key).stream()
                        .filter(kept -> kept.number() == version)
                        .map(Version::answer)
                        .findFirst();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                AnswerColumns.read(row),
                Cell.Origin.valueOf(row.getString("origin")),
                Cell.Channel.valueOf(row.getString("channel")),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
