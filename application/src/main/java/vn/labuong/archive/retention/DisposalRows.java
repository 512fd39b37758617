package vn.labuong.archive.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.ItemId;

/** The rows of disposals. */
@Repository
class DisposalRows {

    static final String FILES = """
            coalesce((select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'size', f.size, 'format', f.puid)
                                       order by f.position)
                        from archive.file f where f.item = i.id and f.state = 'kept'), '[]')""";

    private static final TypeReference<List<Disposal.Bytes>> BYTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DisposalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Some disposals without their items, the last proposed first. One statement. */
    List<Disposal> page(int from, int size) {
        return jdbc.sql("select * from archive.disposal order by proposed_at desc, id limit :size offset :from")
                .param("size", size)
                .param("from", from)
                .query((row, number) -> disposal(row, List.of()))
                .list();
    }

    /** With its items. Two statements. */
    Optional<Disposal> find(UUID id, boolean locked) {
        return jdbc.sql("select * from archive.disposal where id = :id" + (locked ? " for update" : ""))
                .param("id", id)
                .query((row, number) -> disposal(row, List.of()))
                .optional()
                .map(disposal -> with(disposal, entries(id)));
    }

    private List<Disposal.Entry> entries(UUID id) {
        return jdbc.sql("select * from archive.disposal_item where disposal = :id order by position")
                .param("id", id)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The items whose files are no more those that were listed. */
    List<ItemId> withOtherFiles(UUID id) {
        return jdbc.sql("select i.id from archive.disposal_item l join archive.item i on i.id = l.item"
                        + " where l.disposal = :id and not l.removed and l.files is distinct from " + FILES)
                .param("id", id)
                .query((row, number) -> new ItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many of the items are still there, by disposal: those whose bytes are to be erased. */
    Map<UUID, Integer> unerased() {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.disposal, count(*) as items from archive.disposal_item l
                          join archive.disposal p on p.id = l.disposal
                         where p.state = 'approved' and not l.removed and l.erased_at is null group by l.disposal
                        """).query(row -> {
            counts.put(row.getObject("disposal", UUID.class), row.getInt("items"));
        });
        return counts;
    }

    private static Disposal with(Disposal disposal, List<Disposal.Entry> entries) {
        return new Disposal(
                disposal.id(),
                disposal.state(),
                disposal.why(),
                disposal.proposedAt(),
                disposal.proposedBy(),
                disposal.decidedAt(),
                disposal.decidedBy(),
                disposal.decidedWhy(),
                disposal.certificateNumber(),
                entries);
    }

    private static Disposal disposal(ResultSet row, List<Disposal.Entry> entries) throws SQLException {
        Instant proposed = instant(row, "proposed_at");
        return new Disposal(
                row.getObject("id", UUID.class),
                Disposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("why"),
                proposed == null ? Instant.EPOCH : proposed,
                row.getString("proposed_by"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("decided_why"),
                row.getString("certificate_number"),
                entries);
    }

    private Disposal.Entry entry(ResultSet row) throws SQLException {
        return new Disposal.Entry(
                new ItemId(row.getObject("item", UUID.class)),
                row.getInt("version"),
                row.getString("code"),
                row.getString("title"),
                row.getString("series"),
                row.getInt("completed_year"),
                row.getInt("last_year"),
                row.getString("dated"),
                json.readValue(row.getString("files"), BYTES),
                row.getBoolean("removed"),
                instant(row, "erased_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
