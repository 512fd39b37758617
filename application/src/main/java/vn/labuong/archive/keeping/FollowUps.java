package vn.labuong.archive.keeping;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.shared.jobs.WorkQueue;

/**
 * Lets the record and the index follow each change of an item. A change is noted in its own transaction, so none is
 * lost; several in a row are followed once.
 */
@Component
public class FollowUps {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final WorkQueue queue;

    FollowUps(JdbcClient jdbc, WorkQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** What follows changes. */
    public enum What {
        RECORD,
        INDEX;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of the task in the queue. */
        public String kind() {
            return "archive." + code();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ItemChanged change) {
        for (What what : What.values()) {
            note(what, change.item());
            queue.put(what.kind(), change.item().toString());
        }
    }

    /**
     * Something that no change of the item told of is to be followed.
     *
     * @return the subject of the task
     */
    public String wanted(What what, ItemId item) {
        note(what, item);
        return item.toString();
    }

    /** The same for many; they are queued by the sweep within a minute. One statement. */
    public void wanted(What what, Collection<ItemId> items) {
        jdbc.sql("""
                        insert into archive.followed (item, what, wanted)
                        select item, :what, 1 from unnest(:items) as item
                        on conflict (item, what) do update set wanted = followed.wanted + 1
                        """)
                .param("what", what.code())
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .update();
    }

    private void note(What what, ItemId item) {
        jdbc.sql("""
                        insert into archive.followed (item, what, wanted) values (:item, :what, 1)
                        on conflict (item, what) do update set wanted = followed.wanted + 1
                        """).param("item", item.value()).param("what", what.code()).update();
    }

    /** Follows the changes of an item until there is none left. */
    public void follow(What what, ItemId item, Runnable act) {
        for (long wanted = open(what, item); wanted > 0; wanted = open(what, item)) {
            act.run();
            done(what, item, wanted);
        }
    }

    private long open(What what, ItemId item) {
        return jdbc.sql("select wanted from archive.followed where item = :item and what = :what and wanted > done")
                .param("item", item.value())
                .param("what", what.code())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void done(What what, ItemId item, long wanted) {
        jdbc.sql("update archive.followed set done = :wanted where item = :item and what = :what and done < :wanted")
                .param("wanted", wanted)
                .param("item", item.value())
                .param("what", what.code())
                .update();
    }

    /** A change may be noted just when the task of the one before ends: what was left so is queued again. */
    @Scheduled(fixedDelayString = "PT1M")
    @Transactional
    public void sweep() {
        for (What what : What.values()) {
            List<UUID> left = jdbc.sql("""
                            select item from archive.followed
                             where what = :what and wanted > done limit :count
                            """)
                    .param("what", what.code())
                    .param("count", AT_ONCE)
                    .query(UUID.class)
                    .list();
            left.forEach(item -> queue.put(what.kind(), item.toString()));
        }
    }
}
