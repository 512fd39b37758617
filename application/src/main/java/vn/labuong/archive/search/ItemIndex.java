package vn.labuong.archive.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.keeping.FollowUps;
import vn.labuong.archive.keeping.FollowUps.What;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.jobs.QueuedWork;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.time.VietnamTime;

/**
 * Keeps the index in step with the items. A withdrawal is followed before its request ends; all else within seconds; what
 * a new day opens or closes, right after local midnight.
 */
@Component
public class ItemIndex implements QueuedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ItemIndex.class);

    private final SearchIndex index;
    private final Items items;
    private final ArchiveFiles files;
    private final Pages pages;
    private final FollowUps followUps;
    private final WorkQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile LocalDate reached = LocalDate.MIN;

    ItemIndex(
            SearchIndex index,
            Items items,
            ArchiveFiles files,
            Pages pages,
            FollowUps followUps,
            WorkQueue queue,
            JdbcClient jdbc,
            Clock clock) {
        this.index = index;
        this.items = items;
        this.files = files;
        this.pages = pages;
        this.followUps = followUps;
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return What.INDEX.kind();
    }

    @Override
    public void run(String subject) {
        ItemId id = ItemId.of(subject);
        followUps.follow(What.INDEX, id, () -> update(id));
    }

    /** Puts what stands now of the item in the place of what the index holds. */
    public void update(ItemId id) {
        Item item = items.all(List.of(id)).stream().findFirst().orElse(null);
        if (item == null || item.state() == Item.State.DISPOSED) {
            index.remove(id.toString());
            return;
        }
        boolean open = isOpen(id);
        List<ArchiveFile> ofItem = files.ofAll(List.of(id)).stream()
                .filter(file -> file.state() == ArchiveFile.State.KEPT)
                .toList();
        ItemDocuments documents = new ItemDocuments(item, open);
        index.put(
                documents.own(),
                documents.pages(
                        ofItem, pages.ofAll(ofItem.stream().map(ArchiveFile::id).toList())));
        jdbc.sql("""
                        insert into archive.indexed (item, open, at) values (:item, :open, :now)
                        on conflict (item) do update set open = excluded.open, at = excluded.at
                        """)
                .param("item", id.value())
                .param("open", open)
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    private boolean isOpen(ItemId id) {
        return jdbc.sql("select archive.is_open(i, :today) from archive.item i where i.id = :id")
                .param("today", today())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** Whether the index holds an item as open that by the rule is so no more. */
    boolean isOpenNoMore(ItemId id) {
        return jdbc.sql("""
                        select exists (select 1 from archive.item i join archive.indexed x on x.item = i.id
                                        where i.id = :id and x.open and not archive.is_open(i, :today))
                        """)
                .param("id", id.value())
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    /**
     * What this day opens or closes is so in the index when this returns: the first search of a day waits for it, so that
     * an item opens in the search at the same moment as on its page.
     */
    public void reachToday() {
        LocalDate day = today();
        if (!day.equals(reached)) {
            synchronized (this) {
                if (!day.equals(reached)) {
                    turned().forEach(this::turn);
                    reached = day;
                }
            }
        }
    }

    private void turn(ItemId id) {
        boolean closed = isOpenNoMore(id);
        update(id);
        if (closed) {
            index.purge();
        }
    }

    /** The day may turn without a search, and an earlier run may not have got to all. */
    @Scheduled(cron = "1 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public void followTheDay() {
        turned().forEach(id -> queue.put(kind(), followUps.wanted(What.INDEX, id)));
    }

    private List<ItemId> turned() {
        return jdbc.sql("""
                        select i.id from archive.item i join archive.indexed x on x.item = i.id
                         where (i.embargo_until is not null or i.people = 'identifiable')
                           and archive.is_open(i, :today) <> x.open
                         order by x.open desc
                        """)
                .param("today", today())
                .query((row, number) -> new ItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * An index made by an earlier version, or damaged, or gone (as after a restore), is made again from the database while
     * the product serves.
     */
    @EventListener(ApplicationReadyEvent.class)
    public void ready() {
        if (index.mustBeRebuilt() || (index.isNew() && hasIndexed())) {
            LOG.warn("The search index is made again");
            index.clear();
            jdbc.sql("select id from archive.item where state <> 'disposed' order by created_at")
                    .query(UUID.class)
                    .list()
                    .forEach(id -> queue.put(kind(), followUps.wanted(What.INDEX, new ItemId(id))));
        }
    }

    private boolean hasIndexed() {
        return jdbc.sql("select exists (select 1 from archive.indexed)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.error("The index is behind for item {}", subject, cause);
    }
}
