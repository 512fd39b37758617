package vn.labuong.plan.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.plan.task.Sql;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** Wording, recommending State and UN paragraph as people enter them from the document; each entry keeps the one before. */
@Component
@Transactional
public class RecommendationEntries {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    RecommendationEntries(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a person enters.
     *
     * @param paragraph of the United Nations document
     * @param by the recommending State
     * @param source the document it was taken from
     */
    public record Draft(
            @Nullable String paragraph,
            @Nullable Wording wording,
            @Nullable String by,
            Certainty certainty,
            String source) {}

    /** An entry as it was kept, with its place in the history from 1. */
    public record Entry(int version, Draft draft, String who, Instant at) {}

    /** All entries of a recommendation, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(int cycle, String number) {
        return jdbc.sql("""
                        select * from plan.upr_entry where cycle = :cycle and national_number = :number
                        order by version desc
                        """)
                .param("cycle", cycle)
                .param("number", number)
                .query((row, count) -> entry(row))
                .list();
    }

    /**
     * Keeps an entry for a recommendation.
     *
     * @param before what held until now
     * @param seen the version that the person looked at, 0 for the shipped row
     * @param why the reason for the audit log
     * @return false when somebody has entered something since; then nothing is kept
     */
    public boolean keep(UprCycle.Recommendation before, int seen, Draft draft, String why, String who) {
        List<Entry> history = history(before.cycle(), before.nationalNumber());
        if ((history.isEmpty() ? 0 : history.get(0).version()) != seen) {
            return false;
        }
        try {
            add(before.cycle(), before.nationalNumber(), seen + 1, draft, who);
        } catch (DuplicateKeyException atTheSameMoment) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        String source = history.isEmpty() ? "" : history.get(0).draft().source();
        Draft was =
                new Draft(before.unParagraph(), before.wording(), before.recommendedBy(), before.certainty(), source);
        audit.record(
                AuditEvent.of("plan.upr.entered", "upr-recommendation", before.cycle() + "/" + before.nationalNumber())
                        .from(words(was))
                        .to(words(draft))
                        .because(why));
        return true;
    }

    private void add(int cycle, String number, int version, Draft draft, String who) {
        Wording wording = draft.wording();
        jdbc.sql("""
                        insert into plan.upr_entry (cycle, national_number, version, un_paragraph, wording_vi,
                          wording_en, wording_km, recommended_by, certainty, source, who, recorded_at)
                        values (:cycle, :number, :version, :paragraph, :vi, :en, :km, :by, :certainty, :source, :who, :now)
                        """)
                .param("cycle", cycle)
                .param("number", number)
                .param("version", version)
                .param("paragraph", draft.paragraph())
                .param("vi", wording == null ? null : wording.vi())
                .param("en", wording == null ? null : wording.en())
                .param("km", wording == null ? null : wording.km())
                .param("by", draft.by())
                .param("certainty", Sql.word(draft.certainty()))
                .param("source", draft.source())
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String vi = row.getString("wording_vi");
        return new Entry(
                row.getInt("version"),
                new Draft(
                        row.getString("un_paragraph"),
                        vi == null ? null : new Wording(vi, row.getString("wording_en"), row.getString("wording_km")),
                        row.getString("recommended_by"),
                        Sql.certainty(row, "certainty"),
                        row.getString("source")),
                row.getString("who"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, String> words(Draft draft) {
        Wording wording = draft.wording();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("paragraph", Objects.requireNonNullElse(draft.paragraph(), ""));
        words.put("vi", wording == null ? "" : wording.vi());
        words.put("en", wording == null ? "" : Objects.requireNonNullElse(wording.en(), ""));
        words.put("km", wording == null ? "" : Objects.requireNonNullElse(wording.km(), ""));
        words.put("by", Objects.requireNonNullElse(draft.by(), ""));
        words.put("certainty", draft.certainty().name());
        words.put("source", draft.source());
        return words;
    }
}
