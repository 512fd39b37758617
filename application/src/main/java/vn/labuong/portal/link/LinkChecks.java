package vn.labuong.portal.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/** What became of each link when it was tried. */
@Repository
public class LinkChecks {

    static final String OK = "ok";

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a link stands. */
    public enum State {
        NEW,
        OK,
        /** It failed on one day only: the other side may have been away. */
        DOUBT,
        BROKEN
    }

    /**
     * The last answer.
     *
     * @param word ok, or why not
     * @param status of HTTP where there was one
     * @param failedFrom the first day of failures with no success since, null where it works
     * @param failedUntil the last of them
     */
    public record Check(
            String url,
            Instant at,
            String word,
            @Nullable Integer status,
            @Nullable LocalDate failedFrom,
            @Nullable LocalDate failedUntil) {

        public State state() {
            if (failedFrom == null) {
                return State.OK;
            }
            return failedFrom.equals(failedUntil) ? State.DOUBT : State.BROKEN;
        }
    }

    /** Those of the addresses that were ever tried. One statement. */
    public Map<String, Check> of(Collection<String> urls) {
        Map<String, Check> checks = new HashMap<>();
        jdbc.sql("select * from portal.link_check where url = any (:urls)")
                .param("urls", urls.toArray(String[]::new))
                .query((row, number) -> check(row))
                .list()
                .forEach(check -> checks.put(check.url(), check));
        return checks;
    }

    /** When any link was tried last. */
    public Optional<Instant> last() {
        return jdbc.sql("select max(checked_at) as at from portal.link_check")
                .query((row, number) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Keeps an answer: a success ends the days of failure, a failure adds its day to them. */
    void keep(String url, String word, @Nullable Integer status) {
        LocalDate today = VietnamTime.today(clock);
        jdbc.sql("""
                        insert into portal.link_check as c (url, checked_at, word, status, failed_from, failed_until)
                        values (:url, :now, :word, :status, :failed, :failed)
                        on conflict (url) do update set checked_at = excluded.checked_at, word = excluded.word,
                               status = excluded.status,
                               failed_from = case when excluded.failed_from is null then null
                                                  else coalesce(c.failed_from, excluded.failed_from) end,
                               failed_until = excluded.failed_until
                        """)
                .param("url", url)
                .param("now", DatabaseTime.now(clock))
                .param("word", word)
                .param("status", status)
                .param("failed", word.equals(OK) ? null : today, Types.DATE)
                .update();
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getString("url"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getString("word"),
                row.getObject("status", Integer.class),
                row.getObject("failed_from", LocalDate.class),
                row.getObject("failed_until", LocalDate.class));
    }
}
