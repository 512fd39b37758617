package vn.labuong.archive.item;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** Makes items and changes what is said of them. Each change is one transaction with its trace. */
@Component
public class ItemWriting {

    private final JdbcClient jdbc;
    private final Items items;
    private final ItemValues values;
    private final ArchiveEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ItemWriting(
            JdbcClient jdbc,
            Items items,
            ItemValues values,
            ArchiveEvents events,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.values = values;
        this.events = events;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Changing {

        record Changed(Item item) implements Changing {}

        /** Somebody else changed it meanwhile. */
        record Stale(Item now) implements Changing {}

        record NotHere() implements Changing {}

        /**
         * It cannot be kept.
         *
         * @param problems message keys of what is wrong, in the order of the form
         */
        record Refused(List<String> problems) implements Changing {}
    }

    /** A new draft. The description has been checked by {@link DescriptionCheck} where a person wrote it. */
    @Transactional
    public ItemId create(Description description) {
        ItemId id = ItemId.fresh();
        jdbc.sql("""
                        insert into archive.item (id, code, kind, state, access, people, rights, version, demonstration,
                                                  created_at, created_by, changed_at)
                        values (:id, 'TL-' || to_char(nextval('archive.item_number'), 'FM000000'), :kind, 'draft', 'agency',
                                'unknown', :rights, 1, :demonstration, :now, :by, :now)
                        """)
                .param("id", id.value())
                .param("kind", description.kind().code())
                .param("rights", description.rights())
                .param("demonstration", description.demonstration())
                .param("now", DatabaseTime.now(clock))
                .param("by", AuditLog.actor())
                .update();
        values.write(id, description);
        events.record(EventType.CREATION, Outcome.SUCCESS, id, null, Map.of());
        return id;
    }

    /** Changes the description, if it still has the version that the writer saw. */
    @Transactional
    public Changing change(ItemId id, int seen, Description description) {
        Optional<Item> before = items.all(List.of(id)).stream().findFirst();
        if (before.isEmpty() || before.get().state() == Item.State.DISPOSED) {
            return new Changing.NotHere();
        }
        List<String> problems = DescriptionCheck.problems(before.get(), description);
        if (!problems.isEmpty()) {
            return new Changing.Refused(problems);
        }
        int kept = jdbc.sql("""
                        update archive.item set version = version + 1, changed_at = :now
                        where id = :id and version = :seen
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("id", id.value())
                .param("seen", seen)
                .update();
        Item now = kept == 1 ? written(id, description) : one(id);
        if (kept == 0) {
            return new Changing.Stale(now);
        }
        events.record(EventType.METADATA_MODIFICATION, Outcome.SUCCESS, id, null, Map.of("version", now.version()));
        audit.record(AuditEvent.of("archive.item.change", "item", now.code())
                .from(Traced.of(before.get()))
                .to(Traced.of(now)));
        news.publishEvent(new ItemChanged(id));
        return new Changing.Changed(now);
    }

    private Item written(ItemId id, Description description) {
        values.write(id, description);
        return one(id);
    }

    private Item one(ItemId id) {
        return items.all(List.of(id)).get(0);
    }
}
