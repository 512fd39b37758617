package vn.labuong.portal.moved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/**
 * Where the addresses of moved pages lead. Each leads to its end in one step: a row never leads to the old address of another.
 * They are asked only where nothing stands at an address, so that they can never hide a page.
 */
@Repository
public class MovedPages {

    /** Any number that no other advisory lock of the product uses: "moved" on a telephone keypad. */
    private static final long LOCK = 66833L;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    MovedPages(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A redirect; {@code retiredAt} is null as long as it holds. */
    public record Moved(
            long id,
            String from,
            String to,
            boolean byHand,
            Instant addedAt,
            String addedBy,
            @Nullable Instant retiredAt) {}

    /**
     * What became of a redirect.
     *
     * @param problemKey message key of why it was not kept, null where it was
     */
    public record Outcome(@Nullable String problemKey) {

        static final Outcome DONE = new Outcome(null);

        static Outcome refused(String name) {
            return new Outcome("portal.moved.problem." + name);
        }
    }

    /** Where that path leads now. One statement. */
    public Optional<String> target(String path) {
        return jdbc.sql("select new_path from portal.moved where old_path = :path and retired_at is null")
                .param("path", path)
                .query(String.class)
                .optional();
    }

    /** All of them, those that hold first, the last added first. */
    public List<Moved> all() {
        return jdbc.sql("select * from portal.moved order by retired_at is not null, id desc")
                .query((row, number) -> moved(row))
                .list();
    }

    /** Lets a path lead to another, by hand. */
    @Transactional
    public Outcome add(String typedFrom, String typedTo) {
        String from = OwnPath.of(typedFrom).orElse(null);
        String to = OwnPath.of(typedTo).orElse(null);
        if (from == null || from.equals("/")) {
            return Outcome.refused("from");
        }
        if (to == null) {
            return Outcome.refused("to");
        }
        lock();
        if (target(from).isPresent()) {
            return Outcome.refused("taken");
        }
        String end = target(to).orElse(to);
        if (end.equals(from)) {
            return Outcome.refused("loop");
        }
        keep(from, end, true);
        return Outcome.DONE;
    }

    /**
     * What stood at a path stands at another now. Whatever led to the old path leads to the new one from now on, and the new one,
     * at which something stands now, leads nowhere else.
     */
    @Transactional
    public void moved(String from, String to) {
        lock();
        retireFrom(to);
        retireFrom(from);
        keep(from, to, false);
    }

    /** Lets a redirect hold no longer; false where it does not hold any more. */
    @Transactional
    public boolean retire(long id) {
        String from = jdbc.sql("""
                        update portal.moved set retired_at = :now, retired_by = :who
                         where id = :id and retired_at is null returning old_path
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
        if (from == null) {
            return false;
        }
        audit.record(
                AuditEvent.of("portal.moved.retire", "moved", Long.toString(id)).from(Map.of("from", from)));
        return true;
    }

    private void keep(String from, String to, boolean byHand) {
        jdbc.sql("update portal.moved set new_path = :to where new_path = :from and retired_at is null")
                .param("from", from)
                .param("to", to)
                .update();
        long id = jdbc.sql("""
                        insert into portal.moved (old_path, new_path, by_hand, added_at, added_by)
                        values (:from, :to, :byHand, :now, :who) returning id
                        """)
                .param("from", from)
                .param("to", to)
                .param("byHand", byHand)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .query(Long.class)
                .single();
        audit.record(
                AuditEvent.of("portal.moved.add", "moved", Long.toString(id)).to(Map.of("from", from, "to", to)));
    }

    private void retireFrom(String path) {
        jdbc.sql("""
                        update portal.moved set retired_at = :now, retired_by = :who
                         where old_path = :path and retired_at is null
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("path", path)
                .update();
    }

    /** Two redirects that are added at once must not make a circle that neither of them sees. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }

    private static Moved moved(ResultSet row) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Moved(
                row.getLong("id"),
                row.getString("old_path"),
                row.getString("new_path"),
                row.getBoolean("by_hand"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                retired == null ? null : retired.toInstant());
    }
}
