package vn.labuong.portal.touring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.organisation.Agencies;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;

/** Plans, announces, changes and cancels stops; each act says which version its author saw, and is written down. */
@Component
public class StopWriting {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_VISITS = 10_000_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Agencies agencies;
    private final AuditLog audit;
    private final Clock clock;

    StopWriting(JdbcClient jdbc, JsonMapper json, Agencies agencies, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new stop, known to the staff alone. */
    @Transactional
    public Saving plan(Exhibition exhibition, StopDraft draft) {
        List<String> problems = problems(draft);
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        UUID id = UUID.randomUUID();
        bound("""
                insert into portal.exhibition_stop (id, exhibition, state, place, venue, hours, access, starts_on,
                       ends_before, demonstration, version, changed_at, changed_by)
                values (:id, :exhibition, 'planned', :place, cast(:venue as jsonb), cast(:hours as jsonb),
                       cast(:access as jsonb), :from, :before, :demonstration, 1, :now, :who)
                """, id, draft)
                .param("exhibition", exhibition.id())
                .param("demonstration", exhibition.demonstration())
                .update();
        audit.record(AuditEvent.of("portal.touring.plan", "exhibition-stop", id).to(draft.words()));
        return new Saving.Saved(id.toString());
    }

    /** Says something else of it; what is announced stays whole in all languages. */
    @Transactional
    public Saving change(Stop before, int seen, StopDraft draft) {
        List<String> problems = problems(draft);
        if (before.state() == Stop.State.ANNOUNCED) {
            problems.addAll(draft.missing());
        }
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        int changed = bound("""
                update portal.exhibition_stop set place = :place, venue = cast(:venue as jsonb),
                       hours = cast(:hours as jsonb), access = cast(:access as jsonb), starts_on = :from,
                       ends_before = :before, version = version + 1, changed_at = :now, changed_by = :who
                 where id = :id and version = :seen
                """, before.id(), draft).param("seen", seen).update();
        return told(
                changed,
                AuditEvent.of("portal.touring.change", "exhibition-stop", before.id())
                        .from(StopDraft.of(before).words())
                        .to(draft.words()));
    }

    /** Tells everybody of it. */
    @Transactional
    public Saving announce(Stop stop, int seen) {
        List<String> missing = StopDraft.of(stop).missing();
        return missing.isEmpty()
                ? become(stop, seen, Stop.State.ANNOUNCED, null, "portal.touring.announce")
                : new Saving.Refused(missing);
    }

    /** It does not take place; those who had been told of it are told so, with the reason. */
    @Transactional
    public Saving cancel(Stop stop, int seen, String reason) {
        String why = Texts.clean(reason);
        return why.isEmpty() || why.length() > LONGEST_REASON
                ? Saving.refused("portal.touring.problem.reason")
                : become(stop, seen, Stop.State.CANCELLED, why, "portal.touring.cancel");
    }

    /** Takes a cancellation back, or an announcement: it is planned again. */
    @Transactional
    public Saving bringBack(Stop stop, int seen) {
        return become(stop, seen, Stop.State.PLANNED, null, "portal.touring.bring-back");
    }

    /** Writes down how many visits were counted, once it has begun. */
    @Transactional
    public Saving count(Stop stop, int seen, String typed) {
        String number = Texts.clean(typed).replaceAll("[ .,\u00A0]", "");
        if (!number.matches("\\d{1,8}") || Integer.parseInt(number) > MOST_VISITS) {
            return Saving.refused("portal.touring.problem.visits");
        }
        if (VietnamTime.today(clock).isBefore(stop.from())) {
            return Saving.refused("portal.touring.problem.visits-early");
        }
        int changed = jdbc.sql("""
                        update portal.exhibition_stop set visits = :visits, version = version + 1, changed_at = :now,
                               changed_by = :who
                         where id = :id and version = :seen
                        """)
                .param("visits", Integer.parseInt(number))
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", stop.id())
                .param("seen", seen)
                .update();
        return told(
                changed,
                AuditEvent.of("portal.touring.count", "exhibition-stop", stop.id())
                        .from(Map.of("visits", Objects.toString(stop.visits(), "")))
                        .to(Map.of("visits", number)));
    }

    private Saving become(Stop stop, int seen, Stop.State state, @Nullable String reason, String act) {
        int changed = jdbc.sql("""
                        update portal.exhibition_stop set state = :state, reason = :reason, version = version + 1,
                               changed_at = :now, changed_by = :who
                         where id = :id and version = :seen
                        """)
                .param("state", state.code())
                .param("reason", reason)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", stop.id())
                .param("seen", seen)
                .update();
        AuditEvent event = AuditEvent.of(act, "exhibition-stop", stop.id())
                .from(Map.of("state", stop.state().code()))
                .to(Map.of("state", state.code()));
        return told(changed, reason == null ? event : event.because(reason));
    }

    private Saving told(int changed, AuditEvent event) {
        if (changed == 0) {
            return new Saving.Stale();
        }
        audit.record(event);
        return new Saving.Saved(event.subjectId());
    }

    private List<String> problems(StopDraft draft) {
        List<String> problems = new ArrayList<>(draft.problems());
        if (draft.place() != null && agencies.agency(draft.place()).isEmpty()) {
            problems.add("portal.touring.problem.place");
        }
        return problems;
    }

    private JdbcClient.StatementSpec bound(String sql, UUID id, StopDraft draft) {
        LocalDate last = Objects.requireNonNull(draft.last());
        return jdbc.sql(sql)
                .param("id", id)
                .param("place", String.valueOf(draft.place()))
                .param("venue", json.writeValueAsString(draft.venue()))
                .param("hours", json.writeValueAsString(draft.hours()))
                .param("access", json.writeValueAsString(draft.access()))
                .param("from", draft.from())
                .param("before", last.plusDays(1))
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor());
    }
}
