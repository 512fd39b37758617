package vn.labuong.archive.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.SeriesChanged;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** The series with their periods; every wording that was replaced stays. */
@Component
public class RetentionSchedule {

    private static final String SELECT = "select s.*, 1 + (select count(*) from archive.series_version v where v.series"
            + " = s.code) as version from archive.series s";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RetentionSchedule(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A wording that was replaced. */
    public record Earlier(Series series, Instant replacedAt, String replacedBy, String why) {}

    /** What became of a series that somebody wrote. */
    public sealed interface Saving {

        record Saved() implements Saving {}

        /** Somebody else changed it meanwhile, or made one of that code. */
        record Stale() implements Saving {}

        /**
         * It cannot be kept.
         *
         * @param problems message keys
         */
        record Refused(List<String> problems) implements Saving {}
    }

    /** All series in their order. One statement. */
    public List<Series> all() {
        return jdbc.sql(SELECT + " order by s.position, s.code")
                .query((row, number) -> series(row, "code"))
                .list();
    }

    public Optional<Series> find(String code) {
        return jdbc.sql(SELECT + " where s.code = :code")
                .param("code", code)
                .query((row, number) -> series(row, "code"))
                .optional();
    }

    /** The wordings that were replaced, the last first. */
    public List<Earlier> earlier(String code) {
        return jdbc.sql("select * from archive.series_version where series = :code order by version desc")
                .param("code", code)
                .query((row, number) -> new Earlier(
                        series(row, "series"),
                        row.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                        row.getString("replaced_by"),
                        row.getString("why")))
                .list();
    }

    private static Series series(ResultSet row, String code) throws SQLException {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("vi", row.getString("title_vi"));
        titles.put("en", row.getString("title_en"));
        titles.put("km", row.getString("title_km"));
        return new Series(
                row.getString(code),
                row.getInt("position"),
                titles,
                row.getObject("keep_years", Integer.class),
                row.getObject("transfer_years", Integer.class),
                "verified".equals(row.getString("certainty")),
                row.getString("source"),
                row.getInt("version"));
    }

    /** A new series, at the end of the schedule. */
    @Transactional
    public Saving create(Series said) {
        List<String> problems = said.problems();
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        int made = bound(
                        said,
                        "insert into archive.series (code, position, title_vi, title_en, title_km, keep_years,"
                                + " transfer_years, certainty, source) select :code, coalesce(max(position), 0) + 1, :vi,"
                                + " :en, :km, :keep, :transfer, :certainty, :source from archive.series"
                                + " on conflict (code) do nothing")
                .update();
        if (made == 0) {
            return new Saving.Stale();
        }
        told("archive.series.create", said.code(), Map.of(), traced(said), null);
        return new Saving.Saved();
    }

    /** Another wording in the place of the one that the writer saw. What was decided before stays decided. */
    @Transactional
    public Saving change(Series said, String why) {
        List<String> problems = new ArrayList<>(said.problems());
        if (why.isBlank()) {
            problems.add("archive.retention.problem.why");
        }
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        jdbc.sql("select 1 from archive.series where code = :code for update")
                .param("code", said.code())
                .query(Integer.class)
                .optional();
        Optional<Series> before = find(said.code());
        if (before.isEmpty() || before.get().version() != said.version()) {
            return new Saving.Stale();
        }
        jdbc.sql("""
                        insert into archive.series_version (series, version, position, title_vi, title_en, title_km, keep_years,
                               transfer_years, certainty, source, why, replaced_at, replaced_by)
                        select code, :version, position, title_vi, title_en, title_km, keep_years, transfer_years, certainty,
                               source, :why, :now, :who
                          from archive.series where code = :code
                        """)
                .param("version", said.version())
                .param("why", why)
                .param("now", DatabaseTime.now(clock))
                .param("who", Decider.name())
                .param("code", said.code())
                .update();
        bound(
                        said,
                        "update archive.series set title_vi = :vi, title_en = :en, title_km = :km, keep_years = :keep,"
                                + " transfer_years = :transfer, certainty = :certainty, source = :source where code = :code")
                .update();
        told("archive.series.change", said.code(), traced(before.get()), traced(said), why);
        return new Saving.Saved();
    }

    private JdbcClient.StatementSpec bound(Series said, String statement) {
        return jdbc.sql(statement)
                .param("code", said.code())
                .param("vi", said.title("vi"))
                .param("en", said.title("en"))
                .param("km", said.title("km"))
                .param("keep", said.keepYears())
                .param("transfer", said.transferYears())
                .param("certainty", said.verified() ? "verified" : "unverified")
                .param("source", said.source());
    }

    private void told(String action, String code, Map<String, ?> before, Map<String, ?> after, @Nullable String why) {
        audit.record(
                AuditEvent.of(action, "series", code).from(before).to(after).because(why));
        news.publishEvent(new SeriesChanged());
    }

    private static Map<String, ?> traced(Series series) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("title", series.title("vi"));
        kept.put("keep-years", String.valueOf(series.keepYears()));
        kept.put("transfer-years", String.valueOf(series.transferYears()));
        kept.put("certainty", series.verified() ? "verified" : "unverified");
        kept.put("source", series.source());
        return kept;
    }
}
