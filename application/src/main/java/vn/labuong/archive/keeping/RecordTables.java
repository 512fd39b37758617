package vn.labuong.archive.keeping;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that belong to an item, as JSON and back. The database writes and reads them itself, so that a record holds
 * every column exactly, also those that a later version adds.
 */
@Repository
class RecordTables {

    /** In the order in which they can be put back. */
    static final List<Part> OF_THE_ITEM = List.of(
            new Part("archive.item", "t.id = :key"),
            new Part("archive.item_text", "t.item = :key"),
            new Part("archive.item_detail", "t.item = :key"),
            new Part("archive.item_creator", "t.item = :key"),
            new Part("archive.item_place", "t.item = :key"),
            new Part("archive.item_subject", "t.item = :key"),
            new Part("archive.file", "t.item = :key and t.state <> 'arriving'"),
            new Part("archive.redaction", "t.file in (select f.id from archive.file f where f.item = :key)"),
            new Part(
                    "archive.redaction_area",
                    "t.redaction in (select r.id from archive.redaction r join archive.file f on f.id = r.file"
                            + " where f.item = :key)"),
            new Part("archive.event", "t.item = :key"),
            new Part("archive.retention_decision", "t.item = :key"),
            new Part("archive.hold", "t.item = :key"),
            new Part(
                    "archive.disposal", "t.id in (select l.disposal from archive.disposal_item l where l.item = :key)"),
            new Part("archive.disposal_item", "t.item = :key"),
            // That others took a copy must not be forgotten with the database.
            new Part("archive.harvest", "t.item = :key and t.stamp is not null"));

    static final List<Part> OF_A_FILE =
            List.of(new Part("archive.page", "t.file = :key"), new Part("archive.page_text", "t.file = :key"));

    static final List<Part> OF_PEOPLE = List.of(
            new Part("archive_people.person", "t.item = :key"),
            new Part(
                    "archive_people.consent",
                    "t.person in (select p.id from archive_people.person p where p.item = :key)"));

    static final List<Part> OF_ALL = List.of(
            new Part("archive.series", "cast(:key as uuid) is not null"),
            new Part("archive.series_version", "cast(:key as uuid) is not null"));

    private final JdbcClient jdbc;

    RecordTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some rows of a table, chosen by the condition on {@code t} and {@code :key}. */
    record Part(String table, String where) {}

    /** The rows as JSON arrays, in a stable order, so that a record that says nothing new is the same bytes. */
    String rows(Part part, UUID key) {
        return jdbc.sql(
                        "select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text collate \"C\"), '[]')::text from "
                                + part.table() + " t where " + part.where())
                .param("key", key)
                .query(String.class)
                .single();
    }

    /** Whether nothing of what the item once said may be left, in earlier versions of its record either. */
    boolean isDisposed(UUID item) {
        return jdbc.sql("select 1 from archive.item where id = :item and state = 'disposed'")
                .param("item", item)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Puts rows back; those that are there already stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int putBack(Part part, String rows) {
        return jdbc.sql("insert into " + part.table()
                        + " overriding system value select * from jsonb_populate_recordset(null::" + part.table()
                        + ", cast(:rows as jsonb)) on conflict do nothing")
                .param("rows", rows)
                .update();
    }

    /** After rows were put back, new numbers go on behind the largest. */
    @Transactional
    public void advanceNumbers() {
        jdbc.sql("""
                        select setval('archive.item_number', greatest(
                          (select last_value from archive.item_number),
                          (select coalesce(max(substring(code from '^TL-(\\d+)$')::bigint), 1) from archive.item)))
                        """).query(Long.class).single();
        jdbc.sql("""
                        select setval(pg_get_serial_sequence('archive.event', 'id'),
                                      (select coalesce(max(id), 1) from archive.event))
                        """).query(Long.class).single();
    }
}
