package vn.labuong.archive.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/** Items as they are kept. Six statements at most, whatever the number of items. */
@Repository
public class Items {

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The item, where that viewer may see it as a whole. */
    public Optional<Item> find(ItemId id, Viewer viewer) {
        return visible(List.of(id), viewer).stream().findFirst();
    }

    /** Those of the items that the viewer may see, in the order asked for. */
    public List<Item> visible(Collection<ItemId> ids, Viewer viewer) {
        List<ItemRow> rows = Viewers.bind(
                        jdbc.sql("select i.* from archive.item i where i.id = any (:ids) and "
                                + Viewers.maySee("i.access")),
                        viewer)
                .param("ids", values(ids))
                .query((row, number) -> ItemRow.of(row))
                .list();
        return inOrder(ids, described(rows));
    }

    /** The items, asking nobody's leave: for the product's own work, never for an answer to somebody. */
    public List<Item> all(Collection<ItemId> ids) {
        List<ItemRow> rows = jdbc.sql("select i.* from archive.item i where i.id = any (:ids)")
                .param("ids", values(ids))
                .query((row, number) -> ItemRow.of(row))
                .list();
        return inOrder(ids, described(rows));
    }

    /** The id behind a code that people use. */
    public Optional<ItemId> byCode(String code) {
        return jdbc.sql("select id from archive.item where code = :code")
                .param("code", code)
                .query((row, number) -> new ItemId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The ids behind the codes, in their order; codes that name nothing are left out. */
    public List<ItemId> byCodes(List<String> codes) {
        return jdbc.sql("select id from archive.item where code = any (:codes) order by array_position(:codes, code)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new ItemId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The codes of those items that the viewer may see, by id; for whoever needs none of their words. One statement. */
    public Map<ItemId, String> visibleCodes(Collection<String> codes, Viewer viewer) {
        Map<ItemId, String> visible = new LinkedHashMap<>();
        Viewers.bind(
                        jdbc.sql("select i.id, i.code from archive.item i where i.code = any (:codes) and "
                                + Viewers.maySee("i.access")),
                        viewer)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    visible.put(new ItemId(row.getObject("id", UUID.class)), row.getString("code"));
                });
        return visible;
    }

    private static List<Item> inOrder(Collection<ItemId> ids, List<Item> items) {
        Map<ItemId, Item> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        List<Item> ordered = new ArrayList<>();
        for (ItemId id : ids) {
            Item item = byId.get(id);
            if (item != null) {
                ordered.add(item);
            }
        }
        return ordered;
    }

    private List<Item> described(List<ItemRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID[] ids = rows.stream().map(ItemRow::id).toArray(UUID[]::new);
        Map<UUID, ItemParts> parts = new LinkedHashMap<>();
        rows.forEach(row -> parts.put(row.id(), new ItemParts()));
        each("item_text", "field, position, language", ids, parts, (part, row) -> part.text(row));
        each("item_detail", "field", ids, parts, (part, row) -> part.detail(row));
        each("item_creator", "position", ids, parts, (part, row) -> part.creator(row));
        each("item_place", "position", ids, parts, (part, row) -> part.place(row));
        each("item_subject", "scheme, code", ids, parts, (part, row) -> part.subject(row));
        return rows.stream()
                .map(row -> row.item(parts.getOrDefault(row.id(), new ItemParts())))
                .toList();
    }

    private void each(String table, String order, UUID[] ids, Map<UUID, ItemParts> parts, PartReader reader) {
        jdbc.sql("select * from archive." + table + " where item = any (:ids) and not gone order by item, " + order)
                .param("ids", ids)
                .query(row -> {
                    ItemParts part = parts.get(row.getObject("item", UUID.class));
                    if (part != null) {
                        reader.read(part, row);
                    }
                });
    }

    private static UUID[] values(Collection<ItemId> ids) {
        return ids.stream().map(ItemId::value).toArray(UUID[]::new);
    }

    /** Takes one row into the parts of its item. */
    private interface PartReader {

        void read(ItemParts part, ResultSet row) throws SQLException;
    }
}
