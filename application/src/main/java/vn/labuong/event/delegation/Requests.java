package vn.labuong.event.delegation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.event.delegation.Request.Kind;
import vn.labuong.event.delegation.Request.State;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** The requests as they are kept; one that was received is never removed. */
@Repository
public class Requests {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Requests(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a request in. The log learns that one came and nothing of who sent it.
     *
     * @param draft without problems
     * @return its code
     */
    @Transactional
    public String receive(RequestDraft draft) {
        return receive(draft, false);
    }

    String receive(RequestDraft draft, boolean demonstration) {
        UUID id = UUID.randomUUID();
        Kind kind = Objects.requireNonNull(draft.kind());
        String code = ReferenceCode.fresh(random);
        insert(id, code, kind, draft, demonstration);
        keepStep(id, State.RECEIVED);
        audit.record(AuditEvent.of("event.request.received", "delegation-request", id)
                .to(Map.of("kind", kind.code(), "country", draft.country(), "from", String.valueOf(draft.from()))));
        return code;
    }

    private void insert(UUID id, String code, Kind kind, RequestDraft draft, boolean demonstration) {
        Asked asked = draft.asked();
        jdbc.sql("""
                        insert into event.delegation_request (id, code, kind, country, people, visit_from, visit_until, places,
                          interpreter, answer_in, state, organisation, purpose, spoken, contact, contact_mail, contact_line,
                          demonstration, received_at)
                        values (:id, :code, :kind, :country, :people, :from, :until, :places, :interpreter, :answerIn,
                          'received', :organisation, :purpose, :spoken, :contact, :mail, :line, :demonstration, :now)
                        """)
                .param("id", id)
                .param("code", code)
                .param("kind", kind.code())
                .param("country", draft.country())
                .param("people", draft.people())
                .param("from", draft.from())
                .param("until", Objects.requireNonNull(draft.last()).plusDays(1))
                .param("places", draft.places().toArray(String[]::new))
                .param("interpreter", draft.interpreter())
                .param("answerIn", draft.answerIn())
                .param("organisation", asked.organisation())
                .param("purpose", asked.purpose())
                .param("spoken", asked.spoken())
                .param("contact", asked.contact())
                .param("mail", asked.mail())
                .param("line", asked.line())
                .param("demonstration", demonstration)
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    /** Notes that it stands so from now on. */
    void keepStep(UUID request, State state) {
        jdbc.sql("""
                        insert into event.delegation_step (request, number, state, taken_at, taken_by)
                        select :request, coalesce(max(number), 0) + 1, :state, :now, :who
                          from event.delegation_step where request = :request
                        """)
                .param("request", request)
                .param("state", state.code())
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .update();
    }

    public Optional<Request> byCode(String code) {
        return jdbc.sql("select * from event.delegation_request where code = :code")
                .param("code", code)
                .query((row, at) -> request(row))
                .optional();
    }

    public Optional<Request> find(UUID id) {
        return jdbc.sql("select * from event.delegation_request where id = :id")
                .param("id", id)
                .query((row, at) -> request(row))
                .optional();
    }

    /** Those of the state, or all where it is null; those received last first. One statement. */
    public List<Request> list(@Nullable State state) {
        return jdbc.sql("select * from event.delegation_request where (cast(:state as text) is null or state = :state)"
                        + " order by received_at desc, id")
                .param("state", state == null ? null : state.code())
                .query((row, at) -> request(row))
                .list();
    }

    /** How many wait for an answer. */
    public long waiting() {
        return jdbc.sql("select count(*) from event.delegation_request where state = 'received'")
                .query(Long.class)
                .single();
    }

    boolean hasDemonstration() {
        return jdbc.sql("select exists (select 1 from event.delegation_request where demonstration)")
                .query(Boolean.class)
                .single();
    }

    private static Request request(ResultSet row) throws SQLException {
        String organisation = row.getString("organisation");
        Asked asked = organisation == null
                ? null
                : new Asked(
                        organisation,
                        row.getString("purpose"),
                        row.getString("spoken"),
                        row.getString("contact"),
                        row.getString("contact_mail"),
                        row.getString("contact_line"));
        return new Request(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("country"),
                row.getInt("people"),
                row.getObject("visit_from", LocalDate.class),
                row.getObject("visit_until", LocalDate.class),
                List.of((String[]) row.getArray("places").getArray()),
                row.getBoolean("interpreter"),
                row.getString("answer_in"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                asked,
                row.getString("declined_why"),
                row.getBoolean("demonstration"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
