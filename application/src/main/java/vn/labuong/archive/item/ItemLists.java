package vn.labuong.archive.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.organisation.AgencyId;

/** Lists of items that a viewer may see, a page at a time; each method costs one statement, whatever the number of items. */
@Repository
public class ItemLists {

    private static final String UNDESCRIBED = "(i.people = 'unknown' or not exists (select 1 from archive.item_text t"
            + " where t.item = i.id and t.field = 'title' and t.language <> 'und' and not t.gone))";

    private static final String TITLE = """
         left join lateral (select t.value, t.language from archive.item_text t
           where t.item = i.id and t.field = 'title' and not t.gone
           order by t.language <> :lang, array_position(array['vi', 'en', 'km', 'und'], t.language), t.position
           limit 1) title on true
        """;

    private final JdbcClient jdbc;

    ItemLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order of a list. */
    public enum Order {
        NEWEST("i.created_at desc, i.id"),
        CHANGED("i.changed_at desc, i.id"),
        TITLE("title.value collate \"%s-x-icu\", i.id"),
        DATED("i.dated_from nulls last, i.id"),
        CODE("i.code");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * What is looked for; null or false asks for nothing.
     *
     * @param text part of a title or of the code
     * @param undescribed nobody has looked for people in it, or its title has no language yet
     */
    public record Wanted(
            @Nullable String text,
            @Nullable ItemKind kind,
            Item.@Nullable State state,
            @Nullable Level level,
            @Nullable AgencyId agency,
            boolean undescribed) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null, false);
    }

    /**
     * One line of a list.
     *
     * @param language of the title
     * @param files that the viewer may see
     * @param failed a stage of one of its files has failed for good
     */
    public record Line(
            ItemId id,
            String code,
            @Nullable String title,
            @Nullable String language,
            ItemKind kind,
            Item.State state,
            Level access,
            @Nullable AgencyId agency,
            @Nullable String dated,
            OffsetDateTime changedAt,
            boolean demonstration,
            boolean undescribed,
            int files,
            boolean failed) {}

    /** How many there are. */
    public long count(Wanted wanted, Viewer viewer) {
        Asked asked = asked(wanted);
        return Viewers.bind(jdbc.sql("select count(*) from archive.item i where " + asked.condition), viewer)
                .params(asked.parameters)
                .query(Long.class)
                .single();
    }

    /**
     * Some of them, in the order asked for.
     *
     * @param lang vi, en or km: of titles and of their order
     */
    public List<Line> lines(Wanted wanted, Order order, String lang, int from, int size, Viewer viewer) {
        Asked asked = asked(wanted);
        String files = "(select count(*) from archive.file f where f.item = i.id and f.state <> 'gone' and "
                + Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), null)") + ") as files";
        String failed = "exists (select 1 from archive.file f join archive.stage_run r on r.file = f.id"
                + " where f.item = i.id and r.state = 'failed') as failed";
        return Viewers.bind(
                        jdbc.sql("select i.*, title.value as title, title.language as title_language, " + files + ", "
                                + failed + ", " + UNDESCRIBED + " as undescribed from archive.item i" + TITLE
                                + " where " + asked.condition + " order by "
                                + order.sql.formatted(lang.matches("en|km") ? lang : "vi")
                                + " limit :size offset :from"),
                        viewer)
                .params(asked.parameters)
                .param("lang", lang)
                .param("size", size)
                .param("from", from)
                .query((row, number) -> line(row))
                .list();
    }

    /** All of them up to a number, in the order of their codes. One statement. */
    public List<ItemId> ids(Wanted wanted, int most, Viewer viewer) {
        Asked asked = asked(wanted);
        return Viewers.bind(
                        jdbc.sql("select i.id from archive.item i where " + asked.condition
                                + " order by i.code limit :most"),
                        viewer)
                .params(asked.parameters)
                .param("most", most)
                .query((row, number) -> new ItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * The items published last. One statement.
     *
     * @param kind only of this kind, null for all
     */
    public List<ItemId> published(@Nullable ItemKind kind, int most, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select i.id from archive.item i where i.published_at is not null and "
                                + (kind == null ? "" : "i.kind = :kind and ")
                                + Viewers.maySee("i.access") + " order by i.published_at desc, i.id limit :most"),
                        viewer)
                .param("kind", kind == null ? null : kind.code())
                .param("most", most)
                .query((row, number) -> new ItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The agencies that have an item which the viewer may see. */
    public List<AgencyId> agencies(Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select distinct i.agency from archive.item i where i.agency is not null and "
                                + Viewers.maySee("i.access")),
                        viewer)
                .query((row, number) -> AgencyId.of(row.getString(1)))
                .list();
    }

    /** A condition of SQL and its parameters. */
    private record Asked(String condition, Map<String, Object> parameters) {}

    private static Asked asked(Wanted wanted) {
        List<String> conditions = new ArrayList<>(List.of(Viewers.maySee("i.access")));
        Map<String, Object> parameters = new HashMap<>();
        String text = wanted.text();
        if (text != null) {
            conditions.add("(i.code ilike :like or exists (select 1 from archive.item_text t where t.item = i.id"
                    + " and t.field in ('title', 'alternative_title') and not t.gone and t.value ilike :like))");
            parameters.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        equal("kind", wanted.kind() == null ? null : wanted.kind().code(), conditions, parameters);
        equal("state", wanted.state() == null ? null : wanted.state().code(), conditions, parameters);
        equal("access", wanted.level() == null ? null : wanted.level().code(), conditions, parameters);
        equal("agency", wanted.agency() == null ? null : wanted.agency().value(), conditions, parameters);
        if (wanted.undescribed()) {
            conditions.add(UNDESCRIBED);
        }
        return new Asked(String.join(" and ", conditions), parameters);
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add("i." + column + " = :wanted_" + column);
            parameters.put("wanted_" + column, value);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ItemId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("title"),
                row.getString("title_language"),
                ItemKind.of(row.getString("kind")),
                Item.State.of(row.getString("state")),
                Level.of(row.getString("access")),
                ItemParts.agency(row.getString("agency")),
                row.getString("dated"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getBoolean("demonstration"),
                row.getBoolean("undescribed"),
                row.getInt("files"),
                row.getBoolean("failed"));
    }
}
