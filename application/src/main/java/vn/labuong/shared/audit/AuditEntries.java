package vn.labuong.shared.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.shared.time.VietnamTime;

/** The stored entries: read by filter, newest first, or as the whole chain from the first. */
@Repository
public class AuditEntries {

    private static final String FILTERED = """
             from shared.audit_entry
            where (cast(:subjectType as text) is null or subject_type = :subjectType)
              and (cast(:subjectId as text) is null or subject_id = :subjectId)
              and (cast(:action as text) is null or action = :action)
              and (cast(:actor as text) is null or actor = :actor)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:until as timestamptz) is null or at < :until)
            """;

    private final JdbcClient database;

    AuditEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which entries; null means any.
     *
     * @param from first day, in Viet Nam's time
     * @param to last day, included
     */
    public record Filter(
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable String action,
            @Nullable String actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null);
    }

    public long count(Filter filter) {
        return filtered("select count(*)" + FILTERED, filter).query(Long.class).single();
    }

    /**
     * The newest first.
     *
     * @param page from 0
     */
    public List<AuditEntry> page(Filter filter, int page, int size) {
        return filtered("select *" + FILTERED + " order by id desc limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(AuditEntries::entry)
                .list();
    }

    /** Newest first, older than the given number: entries added meanwhile do not move those still to be read. */
    public List<AuditEntry> before(long id, Filter filter, int size) {
        return filtered("select *" + FILTERED + " and id < :id order by id desc limit :size", filter)
                .param("id", id)
                .param("size", size)
                .query(AuditEntries::entry)
                .list();
    }

    /** Every action that was ever recorded, for the choice in a filter. */
    public List<String> actions() {
        return database.sql("select distinct action from shared.audit_entry order by action")
                .query(String.class)
                .list();
    }

    Optional<AuditEntry> last() {
        return database.sql("select * from shared.audit_entry order by id desc limit 1")
                .query(AuditEntries::entry)
                .optional();
    }

    List<AuditEntry> after(long id, int limit) {
        return database.sql("select * from shared.audit_entry where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(AuditEntries::entry)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return database.sql(sql)
                .param("subjectType", filter.subjectType())
                .param("subjectId", filter.subjectId())
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("from", start(filter.from()))
                .param("until", filter.to() == null ? null : start(filter.to().plusDays(1)));
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("was"),
                row.getString("became"),
                row.getString("reason"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
