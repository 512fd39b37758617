package vn.labuong.archive.oai;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.keeping.FollowUps;
import vn.labuong.archive.keeping.FollowUps.What;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/**
 * Keeps what harvesters are told in step with the items. A change is noted in its own transaction and gets its stamp when
 * the next harvester asks, or some minutes later: a stamp given by the change itself could be older than an answer that went
 * out before the change was there, and whoever asks for what is new since that answer would never learn of it.
 */
@Component
class HarvestSettling {

    /** Of the lock by which two harvesters wait for each other's stamps. */
    private static final long STAMPING = 0x6c62_6f61_69L;

    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FollowUps followUps;
    private final Clock clock;
    private volatile LocalDate reached = LocalDate.MIN;

    HarvestSettling(JdbcClient jdbc, TransactionTemplate transaction, FollowUps followUps, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.followUps = followUps;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ItemChanged news) {
        jdbc.sql("""
                        insert into archive.harvest (item, changed)
                        select i.id, true from archive.item i
                         where i.id = :item and (i.state = 'published'
                            or exists (select 1 from archive.harvest h where h.item = i.id))
                        on conflict (item) do update set changed = true where not harvest.changed
                        """).param("item", news.item().value()).update();
    }

    /**
     * All that is committed has its stamp when this returns; an item that another act has in its hands is waited for, but not
     * for long. One statement where there is nothing new.
     */
    void settle() {
        reachToday();
        for (int look = 0; look < LOOKS && isWaiting(); look++) {
            if (look > 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            transaction.executeWithoutResult(status -> stamp());
        }
    }

    private boolean isWaiting() {
        return jdbc.sql("select exists (select 1 from archive.harvest where changed)")
                .query(Boolean.class)
                .single();
    }

    private void stamp() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", STAMPING)
                .query((row, number) -> 0)
                .list();
        // Rows are never waited for while others are held: an act that changes many items might wait for those.
        // They are taken in a statement of their own, so that what the next one sees of the items is at least as new.
        UUID[] changed = jdbc.sql("select item from archive.harvest where changed for update skip locked")
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        List<ItemId> closed = new ArrayList<>();
        jdbc.sql("""
                        with look as (
                          select h.item, h.open as was, archive.is_shared(i, :today) as now
                            from archive.harvest h join archive.item i on i.id = h.item where h.item = any (:changed))
                        update archive.harvest h
                           set changed = false,
                               open = case when look.now or look.was is not null then look.now end,
                               stamp = case when look.now or look.was then :stamp else h.stamp end,
                               tags = case when look.now then archive.harvest_tags(h.item) else h.tags end
                          from look where h.item = look.item
                        returning h.item, look.was and not look.now as closed
                        """)
                .param("today", today())
                .param("changed", changed)
                .param("stamp", DatabaseTime.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .query(row -> {
                    if (row.getBoolean("closed")) {
                        closed.add(new ItemId(row.getObject("item", UUID.class)));
                    }
                });
        // The record in the store must know it too: the database may be made again from there.
        if (!closed.isEmpty()) {
            followUps.wanted(What.RECORD, closed);
        }
    }

    /** What this day opens or closes is noted when this returns; also what came past all news, such as rows put back. */
    private void reachToday() {
        LocalDate day = today();
        if (!day.equals(reached)) {
            noteTurned();
            reached = day;
        }
    }

    void noteTurned() {
        jdbc.sql("""
                        insert into archive.harvest (item, changed)
                        select i.id, true from archive.item i left join archive.harvest h on h.item = i.id
                         where archive.is_shared(i, :today) <> coalesce(h.open, false) and not coalesce(h.changed, false)
                        on conflict (item) do update set changed = true
                        """).param("today", today()).update();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** Nobody may ask for days, and stamps shall still tell when something changed. */
    @Scheduled(cron = "2 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    public void followTheDay() {
        settle();
    }
}
