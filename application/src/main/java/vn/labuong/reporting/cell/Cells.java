package vn.labuong.reporting.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.database.DatabaseTime;

/**
 * The cells as they are kept. Different cells never meet; of two answers made from the same version the first stands
 * and the second is kept beside it. Every version stays in {@code reporting.cell_version}, which is the trace of single
 * answers: they are not told to the audit log, whose writers wait for each other.
 */
@Repository
public class Cells {

    private final JdbcClient jdbc;
    private final LostAnswers lost;
    private final Clock clock;

    Cells(JdbcClient jdbc, LostAnswers lost, Clock clock) {
        this.jdbc = jdbc;
        this.lost = lost;
        this.clock = clock;
    }

    /** Every cell of a report that somebody has answered. One statement. */
    public List<Cell> of(long report) {
        return ofAll(List.of(report));
    }

    /** The same for many reports, in their order. One statement. */
    public List<Cell> ofAll(Collection<Long> reports) {
        return jdbc.sql("""
                        select * from reporting.cell where report = any (:reports)
                        order by report, subject_kind, subject, kind
                        """)
                .param("reports", reports.toArray(Long[]::new))
                .query((row, number) -> cell(row))
                .list();
    }

    public Optional<Cell> find(CellKey key) {
        return at("""
                select * from reporting.cell
                where report = :report and subject_kind = :subjectKind and subject = :subject and kind = :kind
                """, key).query((row, number) -> cell(row)).optional();
    }

    /** Keeps an answer that has been checked; the comparison of versions and the change are one statement. */
    @Transactional
    public Saving save(Given given) {
        if (!takesAnswers(given.key())) {
            return new Saving.Refused(AnswerCheck.Refusal.LOCKED);
        }
        boolean kept = given.seen() == 0 ? insert(given) : update(given);
        Cell now = find(given.key()).orElse(null);
        if (now == null) {
            // Somebody names a version of a cell that was never answered.
            return insert(given)
                    ? new Saving.Saved(find(given.key()).orElseThrow())
                    : new Saving.Refused(AnswerCheck.Refusal.LOCKED);
        }
        // The same answer again, from a request that was repeated or a second person who agrees, takes nothing away.
        if (kept || now.answer().equals(given.answer())) {
            return new Saving.Saved(now);
        }
        return new Saving.Conflict(now, lost.keep(given, now.version()));
    }

    /** Waits for a step of the report that is on its way. */
    private boolean takesAnswers(CellKey key) {
        return Boolean.TRUE.equals(at("""
                        select reporting.takes_answers(:report, coalesce((select review from reporting.cell
                          where report = :report and subject_kind = :subjectKind and subject = :subject
                            and kind = :kind), 'OPEN'))
                        """, key).query(Boolean.class).single());
    }

    private boolean insert(Given given) {
        return values("""
                        insert into reporting.cell (report, subject_kind, subject, kind, answer, numerator, denominator,
                          text, explanation, origin, channel, measured_numerator, measured_denominator, measured_source,
                          measured_address, saved_by, saved_at, demo)
                        values (:report, :subjectKind, :subject, :kind, :answer, :numerator, :denominator,
                          :text, :explanation, :origin, :channel, :measuredNumerator, :measuredDenominator, :measuredSource,
                          :measuredAddress, :who, :now, :demo)
                        on conflict (report, subject_kind, subject, kind) do nothing
                        """, given).update() == 1;
    }

    private boolean update(Given given) {
        return values("""
                        update reporting.cell set answer = :answer, numerator = :numerator, denominator = :denominator,
                          text = :text, explanation = :explanation, origin = :origin, channel = :channel,
                          measured_numerator = :measuredNumerator, measured_denominator = :measuredDenominator,
                          measured_source = :measuredSource, measured_address = :measuredAddress,
                          saved_by = :who, saved_at = :now, demo = :demo, version = version + 1
                        where report = :report and subject_kind = :subjectKind and subject = :subject and kind = :kind
                          and version = :seen
                        """, given).param("seen", given.seen()).update() == 1;
    }

    private JdbcClient.StatementSpec values(String sql, Given given) {
        AnswerColumns answer = AnswerColumns.of(given.answer());
        Cell.Measured measured = given.measured();
        return at(sql, given.key())
                .param("answer", answer.answer())
                .param("numerator", answer.numerator())
                .param("denominator", answer.denominator())
                .param("text", answer.text())
                .param("explanation", answer.explanation())
                .param("origin", given.origin().name())
                .param("channel", given.channel().name())
                .param("measuredNumerator", measured == null ? null : measured.numerator())
                .param("measuredDenominator", measured == null ? null : measured.denominator())
                .param("measuredSource", measured == null ? null : measured.source())
                .param("measuredAddress", measured == null ? null : measured.address())
                .param("who", given.who())
                .param("now", DatabaseTime.now(clock))
                .param("demo", given.demo());
    }

    private JdbcClient.StatementSpec at(String sql, CellKey key) {
        return jdbc.sql(sql)
                .param("report", key.report())
                .param("subjectKind", key.subject().kind().name())
                .param("subject", key.subject().code())
                .param("kind", key.kind().name());
    }

    static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(
                row.getLong("report"),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                CellKind.valueOf(row.getString("kind")));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        String source = row.getString("measured_source");
        return new Cell(
                key(row),
                AnswerColumns.read(row),
                row.getInt("version"),
                Cell.Origin.valueOf(row.getString("origin")),
                Cell.Channel.valueOf(row.getString("channel")),
                source == null
                        ? null
                        : new Cell.Measured(
                                row.getLong("measured_numerator"),
                                AnswerColumns.number(row, "measured_denominator"),
                                source,
                                row.getString("measured_address")),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                Cell.Review.valueOf(row.getString("review")),
                row.getString("review_reason"),
                row.getBoolean("demo"));
    }
}
