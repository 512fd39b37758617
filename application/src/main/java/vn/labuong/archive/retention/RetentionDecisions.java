package vn.labuong.archive.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.retention.Deciding.Objection;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/** Keeps items longer, for ever, or notes that they went to the historical archive. All of those chosen, or none. */
@Component
public class RetentionDecisions {

    private static final int FURTHEST = 2300;

    private final JdbcClient jdbc;
    private final KeptItems standings;
    private final ArchiveEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RetentionDecisions(
            JdbcClient jdbc,
            KeptItems standings,
            ArchiveEvents events,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.events = events;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What can be decided. */
    public enum Kind {
        KEEP_UNTIL,
        KEEP_FOREVER,
        TRANSFER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A decision.
     *
     * @param untilYear last year of keeping; only of {@link Kind#KEEP_UNTIL}
     * @param transferredOn day on which it was handed over, with its {@code receiver}; only of {@link Kind#TRANSFER}
     */
    public record Decision(
            Kind kind,
            @Nullable Integer untilYear,
            @Nullable LocalDate transferredOn,
            @Nullable String receiver,
            String why) {

        List<String> problems(LocalDate today) {
            List<String> problems = new ArrayList<>();
            if (why.isBlank()) {
                problems.add("archive.retention.problem.why");
            }
            if (kind == Kind.KEEP_UNTIL && (untilYear == null || untilYear < today.getYear() || untilYear > FURTHEST)) {
                problems.add("archive.retention.problem.until");
            }
            if (kind == Kind.TRANSFER
                    && (transferredOn == null
                            || transferredOn.isAfter(today)
                            || receiver == null
                            || receiver.isBlank())) {
                problems.add("archive.retention.problem.transfer");
            }
            return problems;
        }
    }

    /** A decision that was made of an item. */
    public record Made(Decision decision, Instant at, String by) {}

    /** What was decided of the item, the last first. */
    public List<Made> of(ItemId item) {
        return jdbc.sql("select * from archive.retention_decision where item = :item order by made_at desc, id")
                .param("item", item.value())
                .query((row, number) -> made(row))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                new Decision(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("until_year", Integer.class),
                        row.getObject("transferred_on", LocalDate.class),
                        row.getString("receiver"),
                        row.getString("why")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    /** Decides on all of the items, or, where one of them changed since it was seen, on none. */
    @Transactional
    public Deciding decide(Chosen chosen, Decision decision) {
        List<String> problems = decision.problems(VietnamTime.today(clock));
        if (!problems.isEmpty()) {
            return new Deciding.Refused(problems);
        }
        List<Standing> all = standings.locked(chosen.seen().keySet());
        List<Objection> objections = new ArrayList<>();
        for (Standing standing : all) {
            if (!Integer.valueOf(standing.version()).equals(chosen.seen().get(standing.item()))) {
                objections.add(new Objection(standing.code(), List.of("archive.retention.changed")));
            } else if (standing.listed()) {
                objections.add(new Objection(standing.code(), List.of("archive.retention.listed")));
            }
        }
        if (!objections.isEmpty() || all.isEmpty()) {
            return new Deciding.Stopped(objections);
        }
        all.forEach(standing -> keep(standing, decision));
        return new Deciding.Done(all.size());
    }

    private void keep(Standing standing, Decision decision) {
        String who = Decider.name();
        jdbc.sql("""
                        insert into archive.retention_decision
                               (id, item, kind, until_year, transferred_on, receiver, why, made_at, made_by)
                        values (:id, :item, :kind, :until, :on, :receiver, :why, :now, :who)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", standing.item().value())
                .param("kind", decision.kind().code())
                .param("until", decision.kind() == Kind.KEEP_UNTIL ? decision.untilYear() : null)
                .param("on", decision.kind() == Kind.TRANSFER ? decision.transferredOn() : null)
                .param("receiver", decision.kind() == Kind.TRANSFER ? decision.receiver() : null)
                .param("why", decision.why())
                .param("now", DatabaseTime.now(clock))
                .param("who", who)
                .update();
        events.record(
                EventType.POLICY_ASSIGNMENT,
                Outcome.SUCCESS,
                standing.item(),
                null,
                Map.of("retention", decision.kind().code()));
        audit.record(AuditEvent.of("archive.retention.decide", "item", standing.code())
                .to(traced(decision))
                .because(decision.why()));
        news.publishEvent(new ItemChanged(standing.item()));
    }

    private static Map<String, ?> traced(Decision decision) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("decision", decision.kind().code());
        if (decision.untilYear() != null && decision.kind() == Kind.KEEP_UNTIL) {
            kept.put("until-year", decision.untilYear().toString());
        }
        if (decision.transferredOn() != null && decision.kind() == Kind.TRANSFER) {
            kept.put("transferred-on", decision.transferredOn().toString());
        }
        return kept;
    }
}
