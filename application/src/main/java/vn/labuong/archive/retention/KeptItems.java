package vn.labuong.archive.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/** Items by how it stands with their keeping. Each method costs one statement. */
@Repository
public class KeptItems {

    private static final String TITLE = """
             left join lateral (select t.value, t.language from archive.item_text t
               where t.item = i.id and t.field = 'title' and not t.gone
               order by t.language <> :lang, array_position(array['vi', 'en', 'km', 'und'], t.language), t.position
               limit 1) title on true
            """;

    private final JdbcClient jdbc;

    KeptItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which items a list holds. */
    public enum Section {
        /** Their period is over. */
        OVER("r.last_year < :year"),
        /** They are to go to the historical archive. */
        TRANSFER("r.transfer_year < :year"),
        /** Without a series or the year in which the work ended, nobody can tell. */
        UNKNOWN("r.unknown"),
        HELD("r.held");

        private final String condition;

        Section(String condition) {
            this.condition = condition;
        }
    }

    /** What is looked for; null asks for nothing. */
    public record Wanted(
            Section section,
            @Nullable String series,
            @Nullable String agency) {}

    /** An item of a list. */
    public record Line(
            Standing standing,
            String title,
            @Nullable String language,
            @Nullable String agency) {}

    /** How many items each section has for the viewer. */
    public Map<Section, Long> counts(Viewer viewer) {
        List<String> counts = new ArrayList<>();
        for (Section section : Section.values()) {
            counts.add("count(*) filter (where " + section.condition + ") as " + section.name());
        }
        Map<Section, Long> found = new HashMap<>();
        bound(
                        "select " + String.join(", ", counts)
                                + " from archive.item i join archive.item_retention r on r.item = i.id" + " where "
                                + Viewers.maySee("i.access"),
                        viewer)
                .query(row -> {
                    for (Section section : Section.values()) {
                        found.put(section, row.getLong(section.name()));
                    }
                });
        return found;
    }

    /** How many items are wanted. */
    public long count(Wanted wanted, Viewer viewer) {
        return filtered(
                        "select count(*) from archive.item i join archive.item_retention r on r.item = i.id",
                        wanted,
                        "",
                        viewer)
                .query(Long.class)
                .single();
    }

    /** Some of them, the longest over first. */
    public List<Line> lines(Wanted wanted, String lang, int from, int size, Viewer viewer) {
        String order = " order by coalesce(r.last_year, r.transfer_year), i.code limit :size offset :from";
        String select = Standing.SELECT.replace("r.*,", "r.*, title.value as title, title.language as lang, i.agency,");
        return filtered(select + TITLE, wanted, order, viewer)
                .param("lang", lang)
                .param("size", size)
                .param("from", from)
                .query((row, number) -> new Line(
                        Standing.of(row),
                        row.getString("title") == null ? row.getString("code") : row.getString("title"),
                        row.getString("lang"),
                        row.getString("agency")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String select, Wanted wanted, String order, Viewer viewer) {
        String sql = select + " where " + Viewers.maySee("i.access") + " and " + wanted.section().condition
                + (wanted.series() == null ? "" : " and i.series = :series")
                + (wanted.agency() == null ? "" : " and i.agency = :agency") + order;
        JdbcClient.StatementSpec statement = bound(sql, viewer);
        statement = wanted.series() == null ? statement : statement.param("series", wanted.series());
        return wanted.agency() == null ? statement : statement.param("agency", wanted.agency());
    }

    private JdbcClient.StatementSpec bound(String sql, Viewer viewer) {
        return Viewers.bind(jdbc.sql(sql), viewer).param("year", viewer.on().getYear());
    }

    /** Of one item that the caller may see; empty where it was disposed of. */
    public Optional<Standing> of(ItemId item) {
        return of(List.of(item)).stream().findFirst();
    }

    /** Of those items, asking nobody's leave; what was disposed of is not among them. */
    List<Standing> of(Collection<ItemId> items) {
        return jdbc.sql(Standing.SELECT + " where i.id = any (:items) order by i.code")
                .param("items", ids(items))
                .query((row, number) -> Standing.of(row))
                .list();
    }

    /** The same, and nobody else changes the items until the transaction ends. */
    List<Standing> locked(Collection<ItemId> items) {
        jdbc.sql("select id from archive.item where id = any (:items) order by id for update")
                .param("items", ids(items))
                .query(UUID.class)
                .list();
        return of(items);
    }

    private static UUID[] ids(Collection<ItemId> items) {
        return items.stream().map(ItemId::value).toArray(UUID[]::new);
    }
}
