package vn.labuong.portal.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.Wording;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.text.Texts;

/** The help lines as they are kept: entered, corrected and ended, each change recorded; none is removed. */
@Repository
public class HelpLines {

    private static final int LONGEST_WHY = 500;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    HelpLines(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that stand on the day, in their order. One statement. */
    public List<HelpLine> on(LocalDate day) {
        return all().stream().filter(line -> line.standsOn(day)).toList();
    }

    /** All of all times, the oldest first. One statement. */
    public List<HelpLine> all() {
        return jdbc.sql("select * from portal.help_line order by valid_from, number, id")
                .query((row, number) -> line(row))
                .list();
    }

    public Optional<HelpLine> find(UUID id) {
        return jdbc.sql("select * from portal.help_line where id = :id")
                .param("id", id)
                .query((row, number) -> line(row))
                .optional();
    }

    @Transactional
    public Saving add(HelpDraft draft) {
        List<String> problems = draft.problems();
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        UUID id = UUID.randomUUID();
        bound(jdbc.sql("""
                        insert into portal.help_line (id, name_vi, name_en, name_km, number, purpose_vi, purpose_en,
                          purpose_km, hours_vi, hours_en, hours_km, topics, source, verified, valid_from, changed_at)
                        values (:id, :nameVi, :nameEn, :nameKm, :number, :purposeVi, :purposeEn, :purposeKm,
                          :hoursVi, :hoursEn, :hoursKm, :topics, :source, :verified, :from, :now)
                        """), id, draft).update();
        audit.record(AuditEvent.of("portal.help.added", "help-line", id).to(draft.words()));
        return new Saving.Saved(id.toString());
    }

    /**
     * Corrects an entry.
     *
     * @param seen the version that the person looked at
     */
    @Transactional
    public Saving change(HelpLine before, int seen, HelpDraft draft, String reason) {
        String why = Texts.clean(reason);
        List<String> problems = new ArrayList<>(draft.problems());
        problems.addAll(why(why));
        LocalDate until = before.until();
        LocalDate from = draft.from();
        if (from != null && until != null && from.isAfter(until)) {
            problems.add("portal.help.problem.from-after");
        }
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        int changed =
                bound(jdbc.sql("""
                        update portal.help_line set name_vi = :nameVi, name_en = :nameEn, name_km = :nameKm,
                          number = :number, purpose_vi = :purposeVi, purpose_en = :purposeEn, purpose_km = :purposeKm,
                          hours_vi = :hoursVi, hours_en = :hoursEn, hours_km = :hoursKm, topics = :topics,
                          source = :source, verified = :verified, valid_from = :from, changed_at = :now,
                          version = version + 1
                        where id = :id and version = :seen
                        """), before.id(), draft).param("seen", seen).update();
        if (changed == 0) {
            return new Saving.Stale();
        }
        audit.record(AuditEvent.of("portal.help.changed", "help-line", before.id())
                .from(HelpDraft.words(before))
                .to(draft.words())
                .because(why));
        return new Saving.Saved(before.id().toString());
    }

    /**
     * Lets an entry stand no longer.
     *
     * @param day the first on which it no longer stands, null where what was typed is no day
     * @param seen the version that the person looked at
     */
    @Transactional
    public Saving end(HelpLine before, int seen, @Nullable LocalDate day, String reason) {
        String why = Texts.clean(reason);
        List<String> problems = new ArrayList<>(why(why));
        if (day == null || day.isBefore(before.from())) {
            problems.add("portal.help.problem.until");
        }
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        int changed = jdbc.sql("""
                        update portal.help_line set valid_until = :until, changed_at = :now, version = version + 1
                        where id = :id and version = :seen
                        """)
                .param("until", day)
                .param("now", DatabaseTime.now(clock))
                .param("id", before.id())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            return new Saving.Stale();
        }
        audit.record(AuditEvent.of("portal.help.ended", "help-line", before.id())
                .from(Map.of("number", before.number(), "until", Objects.toString(before.until(), "")))
                .to(Map.of("number", before.number(), "until", String.valueOf(day)))
                .because(why));
        return new Saving.Saved(before.id().toString());
    }

    private static List<String> why(String why) {
        return why.isEmpty() || why.length() > LONGEST_WHY ? List.of("portal.help.problem.why") : List.of();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, UUID id, HelpDraft draft) {
        Wording hours = draft.knownHours();
        return statement
                .param("id", id)
                .param("nameVi", draft.name().vi())
                .param("nameEn", draft.name().en())
                .param("nameKm", draft.name().km())
                .param("number", draft.number())
                .param("purposeVi", draft.purpose().vi())
                .param("purposeEn", draft.purpose().en())
                .param("purposeKm", draft.purpose().km())
                .param("hoursVi", hours == null ? null : hours.vi())
                .param("hoursEn", hours == null ? null : hours.en())
                .param("hoursKm", hours == null ? null : hours.km())
                .param("topics", draft.topics().toArray(String[]::new))
                .param("source", draft.source())
                .param("verified", draft.verified())
                .param("from", draft.from())
                .param("now", DatabaseTime.now(clock));
    }

    private static HelpLine line(ResultSet row) throws SQLException {
        String hours = row.getString("hours_vi");
        return new HelpLine(
                row.getObject("id", UUID.class),
                new Wording(row.getString("name_vi"), row.getString("name_en"), row.getString("name_km")),
                row.getString("number"),
                new Wording(row.getString("purpose_vi"), row.getString("purpose_en"), row.getString("purpose_km")),
                hours == null ? null : new Wording(hours, row.getString("hours_en"), row.getString("hours_km")),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("source"),
                row.getBoolean("verified"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("version"));
    }
}
