package vn.labuong.archive.item;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemPublished;
import vn.labuong.archive.ItemWithdrawn;
import vn.labuong.archive.Level;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Item.State;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/** Opens items to those whom their level names, and takes them back. */
@Component
public class Publication {

    private final JdbcClient jdbc;
    private final Items items;
    private final ArchiveEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Publication(
            JdbcClient jdbc,
            Items items,
            ArchiveEvents events,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.events = events;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What still stands between an item and its publication, as message keys; empty where nothing does. */
    public List<String> missing(Item item) {
        List<String> missing = new ArrayList<>(DescriptionCheck.problems(item.description()));
        boolean forAll = item.description().access() == Level.PUBLIC;
        if (forAll && item.description().people() == People.UNKNOWN) {
            missing.add("archive.item.problem.people-unknown");
        }
        if (forAll && item.description().people() == People.IDENTIFIABLE && !agreed(item.id())) {
            missing.add("archive.item.problem.no-consent");
        }
        if (!isWhole(item.id())) {
            missing.add("archive.item.problem.not-whole");
        }
        return missing;
    }

    private boolean agreed(ItemId id) {
        return jdbc.sql(
                        "select archive.people_until(i.id, i.people, 'web', :today) > :today from archive.item i where id = :id")
                .param("today", VietnamTime.today(clock))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** It has a file, and none is still on its way. */
    private boolean isWhole(ItemId id) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'kept') > 0 and count(*) filter (where state = 'arriving') = 0
                          from archive.file where item = :id
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    /** Publishes an item that still has the version seen and that misses nothing. */
    @Transactional
    public Changing publish(ItemId id, int seen) {
        Optional<Item> found = items.all(List.of(id)).stream().findFirst();
        if (found.isEmpty() || found.get().state() == State.DISPOSED) {
            return new Changing.NotHere();
        }
        List<String> missing = missing(found.get());
        if (!missing.isEmpty()) {
            return new Changing.Refused(missing);
        }
        return moved(found.get(), seen, State.PUBLISHED, null);
    }

    /**
     * Takes an item back from everybody but archivists; at once, since all that is shown asks the rule of access.
     *
     * @param why kept with the item and shown in its place; it names nobody
     */
    @Transactional
    public Changing withdraw(ItemId id, int seen, String why) {
        Optional<Item> found = items.all(List.of(id)).stream().findFirst();
        if (found.isEmpty() || found.get().state() != State.PUBLISHED) {
            return new Changing.NotHere();
        }
        return why.isBlank()
                ? new Changing.Refused(List.of("archive.item.problem.no-reason"))
                : moved(found.get(), seen, State.WITHDRAWN, why.strip());
    }

    private Changing moved(Item before, int seen, State to, @Nullable String why) {
        int moved = jdbc.sql("""
                        update archive.item
                           set state = :to, version = version + 1, changed_at = :now,
                               published_at = case when :to = 'published' then coalesce(published_at, :now) else published_at end,
                               withdrawn_at = case when :to = 'withdrawn' then :now end,
                               withdrawn_why = :why
                         where id = :id and version = :seen
                        """)
                .param("to", to.code())
                .param("now", DatabaseTime.now(clock))
                .param("why", why)
                .param("id", before.id().value())
                .param("seen", seen)
                .update();
        Item now = items.all(List.of(before.id())).get(0);
        if (moved == 0) {
            return new Changing.Stale(now);
        }
        boolean open = to == State.PUBLISHED;
        events.record(
                open ? EventType.DISSEMINATION : EventType.DEACCESSION, Outcome.SUCCESS, before.id(), null, Map.of());
        audit.record(AuditEvent.of(open ? "archive.item.publish" : "archive.item.withdraw", "item", before.code())
                .from(Traced.of(before))
                .to(Traced.of(now))
                .because(why));
        news.publishEvent(open ? new ItemPublished(before.id()) : new ItemWithdrawn(before.id()));
        news.publishEvent(new ItemChanged(before.id()));
        return new Changing.Changed(now);
    }
}
