package vn.labuong.archive.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/**
 * The trace of items and files: append-only, each entry in the transaction of the act it tells of. It is no part of the
 * audit log, whose writers wait for each other; what people decide about items is told to both.
 */
@Repository
public class ArchiveEvents {

    private static final String PRODUCT = "la-buong";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ArchiveEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** An act of whoever is signed in, or of the product itself, on an item or one of its files. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(EventType type, Outcome outcome, ItemId item, @Nullable FileId file, Map<String, ?> detail) {
        String actor = AuditLog.actor();
        record(type, outcome, item, file, AuditLog.SYSTEM.equals(actor) ? PRODUCT : actor, detail);
    }

    /** An act of a program, named with its version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            EventType type, Outcome outcome, ItemId item, @Nullable FileId file, String agent, Map<String, ?> detail) {
        jdbc.sql("""
                        insert into archive.event (at, type, agent, outcome, item, file, detail)
                        values (:at, :type, :agent, :outcome, :item, :file, cast(:detail as jsonb))
                        """)
                .param("at", DatabaseTime.now(clock))
                .param("type", type.term())
                .param("agent", agent)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("item", item.value())
                .param("file", file == null ? null : file.value())
                .param("detail", detail.isEmpty() ? null : json.writeValueAsString(detail))
                .update();
    }

    /** All that was done to an item and its files, oldest first. */
    public List<ArchiveEvent> of(ItemId item) {
        return jdbc.sql("select * from archive.event where item = :item order by id")
                .param("item", item.value())
                .query((row, number) -> event(row))
                .list();
    }

    /** The last act of each of the kinds on each of the files. One statement. */
    public List<ArchiveEvent> last(Collection<FileId> files, Collection<EventType> types) {
        return jdbc.sql("""
                        select distinct on (file, type) * from archive.event
                         where file = any (:files) and type = any (:types) order by file, type, id desc
                        """)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .param("types", types.stream().map(EventType::term).toArray(String[]::new))
                .query((row, number) -> event(row))
                .list();
    }

    private ArchiveEvent event(ResultSet row) throws SQLException {
        UUID item = row.getObject("item", UUID.class);
        UUID file = row.getObject("file", UUID.class);
        String detail = row.getString("detail");
        return new ArchiveEvent(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                EventType.ofTerm(row.getString("type")),
                row.getString("agent"),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                item == null ? null : new ItemId(item),
                file == null ? null : new FileId(file),
                detail == null ? Map.of() : json.readValue(detail, MAP));
    }
}
