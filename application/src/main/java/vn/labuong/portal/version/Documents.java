package vn.labuong.portal.version;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.editing.Saving;

/**
 * Documents of one kind: a row each, which says how it stands, and every version of what it says, kept whole as JSON in a
 * table to which rows are only added. What is not said otherwise costs one statement.
 *
 * @param <C> what a document says
 * @param <D> a document
 */
public final class Documents<C, D extends Document<C>> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final String kind;
    private final String visible;
    private final RowMapper<D> reading;
    private final String select;

    /**
     * Documents in the tables of their kind, {@code portal.<kind>} and {@code portal.<kind>_version}.
     *
     * @param kind and {@code visible}, what must hold of a row {@code d} that everybody may see, are written in the code, never
     *     taken from outside
     * @param reading of the row with {@code content} and {@code saved_by} of one version
     */
    public Documents(JdbcClient jdbc, JsonMapper json, Clock clock, String kind, String visible, RowMapper<D> reading) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.kind = kind;
        this.visible = visible;
        this.reading = reading;
        this.select = "select d.*, v.content, v.saved_by from portal." + kind + " d join portal." + kind
                + "_version v on v." + kind + " = d.id and v.number = ";
    }

    String kind() {
        return kind;
    }

    /** All of them as they are written now, the last changed first. */
    public List<D> all() {
        return jdbc.sql(select + "d.written order by d.changed_at desc, d.slug")
                .query(reading)
                .list();
    }

    /** As they are written now, by their ids. */
    public List<D> withIds(Collection<UUID> ids) {
        return jdbc.sql(select + "d.written where d.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(reading)
                .list();
    }

    /** As it is written now. */
    public Optional<D> find(String slug) {
        return jdbc.sql(select + "d.written where d.slug = :slug")
                .param("slug", slug)
                .query(reading)
                .optional();
    }

    /** As it was written in that version. */
    public Optional<D> find(String slug, int number) {
        return jdbc.sql(select + ":number where d.slug = :slug")
                .param("slug", slug)
                .param("number", number)
                .query(reading)
                .optional();
    }

    /**
     * Those that everybody may see, as everybody sees them.
     *
     * @param order columns of the row {@code d}, written in the code
     */
    public List<D> shown(String order) {
        return jdbc.sql(select + "d.shown where " + visible + " order by " + order)
                .query(reading)
                .list();
    }

    /** As everybody sees it, where everybody may see it. */
    public Optional<D> shownAs(String slug) {
        return jdbc.sql(select + "d.shown where d.slug = :slug and " + visible)
                .param("slug", slug)
                .query(reading)
                .optional();
    }

    /** The versions, the last first. */
    public List<Version> versions(UUID document) {
        return jdbc.sql("select number, act, restores, saved_at, saved_by from portal." + kind + "_version where "
                        + kind + " = :id order by number desc")
                .param("id", document)
                .query((row, number) -> new Version(
                        row.getInt("number"),
                        row.getString("act"),
                        row.getObject("restores", Integer.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by")))
                .list();
    }

    public boolean isTaken(String slug) {
        return jdbc.sql("select exists (select 1 from portal." + kind + " where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /**
     * As it is written now; changes by others wait until the transaction ends. Two statements: the first may wait, so that
     * only the second sees what is written.
     */
    public Optional<D> locked(String slug) {
        return jdbc.sql("select id from portal." + kind + " where slug = :slug for update")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(slug));
    }

    /**
     * Does something to the document that somebody saw in that version, while others wait; tells them where it is another now.
     *
     * @return empty where there is no such document
     */
    public Optional<Saving> asSeen(String slug, int seen, Function<D, Saving> act) {
        return locked(slug).map(now -> seen == now.version() ? act.apply(now) : new Saving.Stale());
    }

    /** A draft; false where the address is taken. */
    boolean insert(String slug, C content, String act, boolean demonstration) {
        UUID id = UUID.randomUUID();
        int made = jdbc.sql("insert into portal." + kind + """
                         (id, slug, state, demonstration, version, written, created_at, created_by, changed_at,
                          changed_by)
                        values (:id, :slug, 'draft', :demonstration, 1, 1, :now, :who, :now, :who)
                        on conflict (slug) do nothing
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("demonstration", demonstration)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .update();
        if (made == 0) {
            return false;
        }
        keep(id, 1, content, act, null);
        return true;
    }

    /** A version more of what it says, by whoever acts now; its number. */
    int add(D now, C content, String act, @Nullable Integer restores) {
        int number = now.version() + 1;
        keep(now.id(), number, content, act, restores);
        changing(now, "written = version + 1").update();
        return number;
    }

    /**
     * The statement that changes columns of a document, by whoever acts now, and counts that as a change.
     *
     * @param columns as they are set, written in the code; what they name is still to be given, but {@code :now}
     */
    public JdbcClient.StatementSpec changing(D document, String columns) {
        return jdbc.sql("update portal." + kind + " set " + columns
                        + ", version = version + 1, changed_at = :now, changed_by = :who where id = :id")
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .param("id", document.id());
    }

    private void keep(UUID document, int number, C content, String act, @Nullable Integer restores) {
        jdbc.sql("insert into portal." + kind + "_version (" + kind
                        + ", number, content, act, restores, saved_at, saved_by)"
                        + " values (:id, :number, cast(:content as jsonb), :act, :restores, :now, :who)")
                .param("id", document)
                .param("number", number)
                .param("content", json.writeValueAsString(content))
                .param("act", act)
                .param("restores", restores)
                .param("now", DatabaseTime.now(clock))
                .param("who", AuditLog.actor())
                .update();
    }
}
