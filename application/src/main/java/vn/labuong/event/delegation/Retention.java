package vn.labuong.event.delegation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.text.Texts;

/** How long after a visit what was typed is kept: set by people, since no source told which time the law asks for. */
@Repository
public class Retention {

    private static final int MOST_DAYS = 3_650;
    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Retention(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What holds.
     *
     * @param number counts the settings
     * @param days after the last day of the visit
     * @param verified somebody held it against the documents in force
     * @param source which document, or why so
     */
    public record Setting(int number, int days, boolean verified, String source) {}

    /** One statement. */
    public Setting now() {
        return jdbc.sql(
                        "select number, days, verified, source from event.contact_retention order by number desc limit 1")
                .query((row, at) -> new Setting(
                        row.getInt("number"), row.getInt("days"), row.getBoolean("verified"), row.getString("source")))
                .single();
    }

    /**
     * Sets it anew.
     *
     * @param seen the number of the setting that the person saw
     * @return why it cannot be, as message keys; none where it is set
     */
    @Transactional
    public List<String> set(int seen, int days, boolean verified, String typed) {
        String source = Texts.clean(typed);
        if (days < 1 || days > MOST_DAYS || source.isBlank() || source.length() > LONGEST) {
            return List.of("event.retention.problem");
        }
        Setting before = now();
        if (before.number() != seen) {
            return List.of("event.request.problem.stale");
        }
        int made = jdbc.sql("""
                        insert into event.contact_retention (number, days, verified, source, set_at, set_by)
                        values (:number, :days, :verified, :source, :now, :who) on conflict (number) do nothing
                        """)
                .param("number", seen + 1)
                .param("days", days)
                .param("verified", verified)
                .param("source", source)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .update();
        if (made == 0) {
            return List.of("event.request.problem.stale");
        }
        audit.record(AuditEvent.of("event.retention.set", "contact-retention", seen + 1)
                .from(Map.of("days", before.days(), "verified", before.verified()))
                .to(Map.of("days", days, "verified", verified, "source", source)));
        return List.of();
    }
}
