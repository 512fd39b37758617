package vn.labuong.archive.batch;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.shared.database.DatabaseTime;

/** Applies a change to many items in one transaction, and takes it back as long as nobody has gone on from there. */
@Component
public class Batches {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Items items;
    private final ItemWriting writing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(
            JdbcClient jdbc,
            JsonMapper json,
            Items items,
            ItemWriting writing,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.items = items;
        this.writing = writing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a batch, or of taking it back. */
    public sealed interface Outcome {

        record Done(UUID batch, int items) implements Outcome {}

        /** Nothing was changed, because this item cannot be: the message keys say why, none where it changed meanwhile. */
        record Stopped(String code, List<String> problems) implements Outcome {}

        /** No item would say anything else than before. */
        record Nothing() implements Outcome {}
    }

    /** What an item said before, by the headers of a sheet, and the version that the batch made of it. */
    private record Kept(ItemId item, int version, Map<String, String> before) {}

    /**
     * Changes all of the items, or none.
     *
     * @param seen the version of each item that whoever decided had before their eyes
     */
    public Outcome apply(Collection<Item> chosen, Map<ItemId, Integer> seen, BatchChange change, String who) {
        List<Item> changed = chosen.stream()
                .filter(item -> !change.over(item.description()).equals(item.description()))
                .sorted(Comparator.comparing(item -> item.id().value()))
                .toList();
        if (changed.isEmpty()) {
            return new Outcome.Nothing();
        }
        UUID batch = UUID.randomUUID();
        return all(
                changed,
                seen,
                item -> change.over(item.description()),
                after -> {
                    open(batch, who);
                    keep(batch, changed, after);
                },
                batch);
    }

    /** Begins a batch whose changes are made a portion at a time, each kept by {@link #keep}. */
    public void open(UUID batch, String who) {
        jdbc.sql("insert into archive.batch (id, made_at, made_by, whole) values (:id, :now, :who, true)")
                .param("id", batch)
                .param("now", DatabaseTime.now(clock))
                .param("who", who)
                .update();
    }

    /** Writes what was before; called within the transaction of the changes, with the items as they are now. */
    public void keep(UUID batch, List<Item> before, Map<ItemId, Item> after) {
        for (Item item : before) {
            Item now = after.get(item.id());
            jdbc.sql("insert into archive.batch_item (batch, item, version, before)"
                            + " values (:batch, :item, :version, cast(:before as jsonb))")
                    .param("batch", batch)
                    .param("item", item.id().value())
                    .param("version", now == null ? 0 : now.version())
                    .param("before", json.writeValueAsString(DescriptionSheet.cells(item)))
                    .update();
        }
    }

    /** A batch that was taken back portion by portion cannot be taken back again. */
    public void close(UUID batch) {
        jdbc.sql("update archive.batch set undone_at = :now where id = :id and undone_at is null")
                .param("now", DatabaseTime.now(clock))
                .param("id", batch)
                .update();
    }

    /** Takes back what the batch did to some items, each for itself; those with which somebody went on are left out. */
    @Transactional
    public Set<ItemId> takeBack(UUID batch, Collection<Item> some) {
        Map<ItemId, Kept> kept = kept(batch, some.stream().map(Item::id).toList());
        Set<ItemId> back = new HashSet<>();
        for (Item item : some) {
            Kept one = kept.get(item.id());
            if (one != null
                    && writing.change(item.id(), one.version(), DescriptionSheet.said(one.before(), item.description()))
                            instanceof Changing.Changed) {
                back.add(item.id());
            }
        }
        return back;
    }

    private Map<ItemId, Kept> kept(UUID batch, @Nullable Collection<ItemId> some) {
        Map<ItemId, Kept> kept = new LinkedHashMap<>();
        jdbc.sql("select b.* from archive.batch_item b where b.batch = :id and (cast(:items as uuid[]) is null"
                        + " or b.item = any (cast(:items as uuid[]))) order by b.item")
                .param("id", batch)
                .param(
                        "items",
                        some == null ? null : some.stream().map(ItemId::value).toArray(UUID[]::new))
                .query(row -> {
                    ItemId id = new ItemId(row.getObject("item", UUID.class));
                    kept.put(id, new Kept(id, row.getInt("version"), json.readValue(row.getString("before"), CELLS)));
                });
        return kept;
    }

    /** Those items of a batch that the viewer may see. */
    public List<Item> items(UUID batch, Viewer viewer) {
        List<ItemId> ids = jdbc
                .sql("select item from archive.batch_item where batch = :id order by item")
                .param("id", batch)
                .query(UUID.class)
                .list()
                .stream()
                .map(ItemId::new)
                .toList();
        return items.visible(ids, viewer);
    }

    /** Whether it has not been taken back. */
    public boolean canBeUndone(UUID batch) {
        return jdbc.sql("select 1 from archive.batch where id = :id and whole and undone_at is null")
                .param("id", batch)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Takes a batch back as a whole; empty where there is none, it was taken back, or an item of it is not for the viewer. */
    public Optional<Outcome> undo(UUID batch, Viewer viewer) {
        if (!canBeUndone(batch)) {
            return Optional.empty();
        }
        Map<ItemId, Kept> kept = kept(batch, null);
        List<Item> now = items.visible(kept.keySet(), viewer);
        if (now.size() != kept.size() || now.isEmpty()) {
            return Optional.empty();
        }
        Map<ItemId, Integer> seen = new LinkedHashMap<>();
        kept.forEach((id, one) -> seen.put(id, one.version()));
        return Optional.of(all(
                now,
                seen,
                item -> {
                    Kept one = kept.get(item.id());
                    return one == null ? item.description() : DescriptionSheet.said(one.before(), item.description());
                },
                after -> close(batch),
                batch));
    }

    private Outcome all(
            List<Item> all,
            Map<ItemId, Integer> seen,
            Function<Item, Description> change,
            Consumer<Map<ItemId, Item>> last,
            UUID batch) {
        Outcome outcome = transaction.execute(status -> {
            Map<ItemId, Item> after = new LinkedHashMap<>();
            for (Item item : all) {
                Changing end =
                        writing.change(item.id(), seen.getOrDefault(item.id(), item.version()), change.apply(item));
                if (end instanceof Changing.Changed changed) {
                    after.put(item.id(), changed.item());
                } else {
                    status.setRollbackOnly();
                    return new Outcome.Stopped(
                            item.code(), end instanceof Changing.Refused refused ? refused.problems() : List.of());
                }
            }
            last.accept(after);
            return new Outcome.Done(batch, after.size());
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction without a result");
        }
        return outcome;
    }
}
