package vn.labuong.archive.closing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.shared.closing.Closings;
import vn.labuong.shared.time.VietnamTime;

/**
 * Tells the ledger what each change of an item took from the public, or gave back: the item as a whole, files of it, pages.
 * Asks the rule of access itself, so that whatever closes something is told: withdrawal, level, embargo, consent, covering.
 * Of what was never published there is nothing to tell. One statement a change.
 */
@Component
class ArchiveClosings {

    /** Openness now of the item and its parts beside the last entry of each; gives what differs. */
    private static final String DIFFERENCES = """
            with item as (
              select * from archive.item where id = :item and published_at is not null and state <> 'disposed'
            ), ofitem as (
              select f.* from archive.file f join item i on i.id = f.item where f.state = 'kept'
            ), standing as (
              select 'archive.item' as part, i.id::text as subject, not archive.is_open(i, :today) as closed
                from archive.item i where i.id = (select id from item)
              union all
              select 'archive.file', f.id::text, archive.closedness(archive.level_of(k)) > 0
                from ofitem f join archive.file k on k.id = f.id
              union all
              select 'archive.page', p.file || '#' || p.number, true
                from archive.page p join ofitem f on f.id = p.file where archive.closedness(p.access) > 0
            ), told as (
              select distinct on (regexp_replace(c.kind, '[.][a-z]+$', ''), c.subject)
                     regexp_replace(c.kind, '[.][a-z]+$', '') as part, c.subject, c.kind like '%.closed' as closed
                from shared.closing c
               where split_part(c.subject, '#', 1) in (select id::text from item union all select id::text from ofitem)
                 and c.kind in ('archive.item.closed', 'archive.item.opened', 'archive.file.closed',
                                'archive.file.opened', 'archive.page.closed', 'archive.page.opened')
               order by 1, 2, c.number desc
            )
            select part, subject, coalesce(s.closed, false) as closed
              from standing s full join told t using (part, subject)
             where coalesce(s.closed, false) <> coalesce(t.closed, false)
            """;

    private final JdbcClient jdbc;
    private final Closings closings;
    private final Clock clock;

    ArchiveClosings(JdbcClient jdbc, Closings closings, Clock clock) {
        this.jdbc = jdbc;
        this.closings = closings;
        this.clock = clock;
    }

    private record Difference(String part, String subject, boolean closed) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ItemChanged change) {
        differences(change.item().value())
                .forEach(one -> closings.record(one.part() + (one.closed() ? ".closed" : ".opened"), one.subject()));
    }

    private List<Difference> differences(UUID item) {
        return jdbc.sql(DIFFERENCES)
                .param("item", item)
                .param("today", VietnamTime.today(clock))
                .query((row, number) ->
                        new Difference(row.getString("part"), row.getString("subject"), row.getBoolean("closed")))
                .list();
    }
}
