package vn.labuong.portal.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.shared.database.DatabaseTime;

/** What was asked and decided, in its order; only ever added to. */
@Repository
public class ReviewEvents {

    /** The act of asking; the others decide. */
    static final String ASKED = "asked";

    static final String APPROVED = "approved";
    static final String SENT_BACK = "sent-back";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One thing that happened.
     *
     * @param act asked, approved or sent-back
     * @param decidedBy null for an asking
     */
    public record Event(
            long id,
            Subject subject,
            String act,
            String writer,
            String askedBy,
            @Nullable String decidedBy,
            @Nullable String note,
            Instant at) {

        /** Who did it. */
        public String by() {
            return decidedBy == null ? askedBy : decidedBy;
        }
    }

    /** All of a thing, the last first. */
    public List<Event> of(String kind, String id) {
        return jdbc.sql("select * from portal.review_event where kind = :kind and subject = :id order by id desc")
                .param("kind", kind)
                .param("id", id)
                .query((row, number) -> event(row))
                .list();
    }

    /** The last about that version. */
    Optional<Event> last(Subject subject) {
        return jdbc.sql("""
                        select * from portal.review_event
                         where kind = :kind and subject = :id and version = :version order by id desc limit 1
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("version", subject.version())
                .query((row, number) -> event(row))
                .optional();
    }

    /** Of each thing the last event, those that were asked for longest first. One statement. */
    List<Event> lastOfEach() {
        return jdbc.sql("""
                        select * from (select distinct on (kind, subject) * from portal.review_event
                                        order by kind, subject, id desc) last order by id
                        """).query((row, number) -> event(row)).list();
    }

    void ask(Subject subject, String writer, String who, @Nullable String note) {
        insert(subject, ASKED, writer, who, null, null, note);
    }

    /** False where somebody else has answered that asking meanwhile. */
    boolean decide(Event asked, String act, String who, @Nullable String note) {
        return insert(asked.subject(), act, asked.writer(), asked.askedBy(), who, asked.id(), note) > 0;
    }

    private int insert(
            Subject subject,
            String act,
            String writer,
            String askedBy,
            @Nullable String decidedBy,
            @Nullable Long answers,
            @Nullable String note) {
        return jdbc.sql("""
                        insert into portal.review_event
                               (kind, subject, version, act, writer, asked_by, decided_by, answers, note, at)
                        values (:kind, :subject, :version, :act, :writer, :askedBy, :decidedBy, :answers, :note, :at)
                        on conflict (answers) do nothing
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("version", subject.version())
                .param("act", act)
                .param("writer", writer)
                .param("askedBy", askedBy)
                .param("decidedBy", decidedBy)
                .param("answers", answers)
                .param("note", note)
                .param("at", DatabaseTime.now(clock))
                .update();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                new Subject(row.getString("kind"), row.getString("subject"), row.getInt("version")),
                row.getString("act"),
                row.getString("writer"),
                row.getString("asked_by"),
                row.getString("decided_by"),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
