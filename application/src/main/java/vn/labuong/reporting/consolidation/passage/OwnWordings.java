package vn.labuong.reporting.consolidation.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.reporting.consolidation.Reference;
import vn.labuong.shared.database.DatabaseTime;

/** Paragraphs that people wrote themselves, all versions; each method is one statement. */
@Repository
public class OwnWordings {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnWordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest of each paragraph, by its key. */
    public Map<String, OwnWording> of(long period) {
        Map<String, OwnWording> newest = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (passage) * from reporting.consolidation_wording
                        where period = :period order by passage, version desc
                        """)
                .param("period", period)
                .query((row, number) -> wording(row))
                .list()
                .forEach(one -> newest.put(one.passage(), one));
        return newest;
    }

    /** Every version of one paragraph, the newest first. */
    public List<OwnWording> history(long period, String passage) {
        return jdbc.sql("""
                        select * from reporting.consolidation_wording
                        where period = :period and passage = :passage order by version desc
                        """)
                .param("period", period)
                .param("passage", passage)
                .query((row, number) -> wording(row))
                .list();
    }

    /**
     * Keeps the next version; empty where somebody else wrote one since.
     *
     * @param seen the version that the person saw, 0 where there was none
     * @param text null to go back to what is written from the answers
     */
    public Optional<Integer> write(long period, Passage passage, int seen, @Nullable String text, String who) {
        int added = jdbc.sql("""
                        insert into reporting.consolidation_wording
                          (period, passage, version, text, generated, sources, who, at)
                        select :period, :passage, :version, :text, :generated, :sources, :who, :now
                        where :seen = coalesce((select max(version) from reporting.consolidation_wording
                          where period = :period and passage = :passage), 0)
                        on conflict (period, passage, version) do nothing
                        """)
                .param("period", period)
                .param("passage", passage.key())
                .param("version", seen + 1)
                .param("seen", seen)
                .param("text", text, java.sql.Types.VARCHAR)
                .param("generated", passage.plain())
                .param(
                        "sources",
                        passage.sources().stream().map(Reference::exact).toArray(String[]::new))
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .update();
        return added == 1 ? Optional.of(seen + 1) : Optional.empty();
    }

    private static OwnWording wording(ResultSet row) throws SQLException {
        return new OwnWording(
                row.getString("passage"),
                row.getInt("version"),
                row.getString("text"),
                row.getString("generated"),
                List.of((String[]) row.getArray("sources").getArray()),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
