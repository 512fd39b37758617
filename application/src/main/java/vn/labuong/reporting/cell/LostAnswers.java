package vn.labuong.reporting.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.database.DatabaseTime;

/** Answers that came after another had been saved over what they were made from; kept until somebody settles them. */
@Repository
public class LostAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    LostAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An answer that lost.
     *
     * @param seen the version it was made from
     * @param met the version that stood when it came
     */
    public record LostAnswer(
            long id, CellKey key, Answer answer, int seen, int met, Cell.Channel channel, String who, Instant at) {}

    /** What somebody did with an answer that lost. */
    public enum Settlement {
        /** It replaced the one that stood. */
        TAKEN,
        /** Both went into one. */
        MERGED,
        /** The one that stood is right. */
        DROPPED
    }

    /** Those of a report that nobody has settled, oldest first. */
    public List<LostAnswer> open(long report) {
        return jdbc.sql("select * from reporting.lost_answer where report = :report and settled_at is null order by id")
                .param("report", report)
                .query((row, number) -> lost(row))
                .list();
    }

    public Optional<LostAnswer> find(long id) {
        return jdbc.sql("select * from reporting.lost_answer where id = :id")
                .param("id", id)
                .query((row, number) -> lost(row))
                .optional();
    }

    /** Settles it once; false where somebody else has. */
    @Transactional
    public boolean settle(long id, Settlement how, String who) {
        return jdbc.sql("""
                        update reporting.lost_answer set settled_by = :who, settled_at = :now, settled_how = :how
                        where id = :id and settled_at is null
                        """)
                        .param("id", id)
                        .param("who", who)
                        .param("now", now())
                        .param("how", how.name())
                        .update()
                == 1;
    }

    /** The id under which it is kept; the same answer sent again is kept once. */
    long keep(Given given, int met) {
        AnswerColumns answer = AnswerColumns.of(given.answer());
        return same(given, answer).orElseGet(() -> insert(given, met, answer));
    }

    /** Looked for in the database: on an evening of conflicts a report holds thousands. */
    private Optional<Long> same(Given given, AnswerColumns answer) {
        return jdbc.sql("""
                        select id from reporting.lost_answer
                        where report = :report and subject_kind = :subjectKind and subject = :subject and kind = :kind
                          and who = :who and settled_at is null and answer = :answer
                          and numerator is not distinct from cast(:numerator as bigint)
                          and denominator is not distinct from cast(:denominator as bigint)
                          and text is not distinct from cast(:text as text)
                          and explanation is not distinct from cast(:explanation as text)
                        order by id limit 1
                        """)
                .param("report", given.key().report())
                .param("subjectKind", given.key().subject().kind().name())
                .param("subject", given.key().subject().code())
                .param("kind", given.key().kind().name())
                .param("who", given.who())
                .param("answer", answer.answer())
                .param("numerator", answer.numerator())
                .param("denominator", answer.denominator())
                .param("text", answer.text())
                .param("explanation", answer.explanation())
                .query(Long.class)
                .optional();
    }

    private long insert(Given given, int met, AnswerColumns answer) {
        return jdbc.sql("""
                        insert into reporting.lost_answer (report, subject_kind, subject, kind, seen_version, met_version,
                          answer, numerator, denominator, text, explanation, channel, who, at, demo)
                        values (:report, :subjectKind, :subject, :kind, :seen, :met,
                          :answer, :numerator, :denominator, :text, :explanation, :channel, :who, :now, :demo)
                        returning id
                        """)
                .param("report", given.key().report())
                .param("subjectKind", given.key().subject().kind().name())
                .param("subject", given.key().subject().code())
                .param("kind", given.key().kind().name())
                .param("seen", given.seen())
                .param("met", met)
                .param("answer", answer.answer())
                .param("numerator", answer.numerator())
                .param("denominator", answer.denominator())
                .param("text", answer.text())
                .param("explanation", answer.explanation())
                .param("channel", given.channel().name())
                .param("who", given.who())
                .param("now", now())
                .param("demo", given.demo())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return DatabaseTime.now(clock);
    }

    private static LostAnswer lost(ResultSet row) throws SQLException {
        return new LostAnswer(
                row.getLong("id"),
                Cells.key(row),
                AnswerColumns.read(row),
                row.getInt("seen_version"),
                row.getInt("met_version"),
                Cell.Channel.valueOf(row.getString("channel")),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
