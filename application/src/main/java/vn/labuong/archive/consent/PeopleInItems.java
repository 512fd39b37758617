package vn.labuong.archive.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.consent.SeenPerson.Age;
import vn.labuong.archive.consent.SeenPerson.Consent;
import vn.labuong.archive.consent.SeenPerson.Giver;
import vn.labuong.archive.consent.SeenPerson.Use;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.closing.Closing;
import vn.labuong.shared.closing.ClosingAgain;
import vn.labuong.shared.closing.Closings;
import vn.labuong.shared.database.DatabaseTime;

/** Who can be recognised in an item and what they agreed to; asked for one item at a time, never listed over items. */
@Component
public class PeopleInItems implements ClosingAgain {

    private static final String WITHDRAWN = "archive.consent.withdrawn";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Closings closings;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PeopleInItems(JdbcClient jdbc, AuditLog audit, Closings closings, ApplicationEventPublisher news, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.closings = closings;
        this.news = news;
        this.clock = clock;
    }

    /** The people in the item, as they were added. One statement. */
    public List<SeenPerson> of(ItemId item) {
        Map<UUID, SeenPerson> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id as person, p.seen_as, p.age, c.*
                          from archive_people.person p left join archive_people.consent c on c.person = p.id
                         where p.item = :item and not p.gone order by p.added_at, p.id, c.recorded_at, c.id
                        """).param("item", item.value()).query(row -> {
            SeenPerson person = people.computeIfAbsent(row.getObject("person", UUID.class), id -> person(id, row));
            if (row.getObject("id") != null) {
                person.consents().add(consent(row));
            }
        });
        return List.copyOf(people.values());
    }

    private static SeenPerson person(UUID id, ResultSet row) {
        try {
            return new SeenPerson(
                    id,
                    row.getString("seen_as"),
                    Age.valueOf(row.getString("age").toUpperCase(Locale.ROOT)),
                    new ArrayList<>());
        } catch (SQLException fault) {
            throw new IllegalStateException("A person of an item cannot be read", fault);
        }
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                Giver.valueOf(row.getString("given_by").toUpperCase(Locale.ROOT)),
                Use.valueOf(row.getString("use").toUpperCase(Locale.ROOT)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("proof"),
                row.getObject("withdrawn_at") != null);
    }

    /** Somebody more can be recognised; the item is not public until they agree. */
    @Transactional
    public UUID add(ItemId item, String seenAs, Age age) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into archive_people.person (id, item, seen_as, age, added_at, added_by)
                        values (:id, :item, :seenAs, :age, :now, :by)
                        """)
                .param("id", id)
                .param("item", item.value())
                .param("seenAs", seenAs)
                .param("age", age.code())
                .param("now", DatabaseTime.now(clock))
                .param("by", AuditLog.actor())
                .update();
        jdbc.sql("update archive.item set people = 'identifiable' where id = :item and people <> 'identifiable'")
                .param("item", item.value())
                .update();
        told(item, "archive.person.add", id);
        return id;
    }

    /** Added by mistake: nobody of that kind is in the item. Their consents go out of use with them. */
    @Transactional
    public boolean remove(ItemId item, UUID person) {
        int removed = jdbc.sql(
                        "update archive_people.person set gone = true where id = :id and item = :item and not gone")
                .param("id", person)
                .param("item", item.value())
                .update();
        if (removed == 1) {
            told(item, "archive.person.remove", person);
        }
        return removed == 1;
    }

    /**
     * They agreed to one use.
     *
     * @param until first local day on which it no longer holds, null without end
     * @return empty where no such person is in the item
     */
    @Transactional
    public Optional<UUID> agree(
            ItemId item, UUID person, Giver giver, Use use, LocalDate from, @Nullable LocalDate until, String proof) {
        UUID id = UUID.randomUUID();
        int kept = jdbc.sql("""
                        insert into archive_people.consent (id, person, basis, given_by, use, from_day, until_day, proof,
                                                            recorded_at, recorded_by)
                        select :id, p.id, :basis, :giver, :use, :from, :until, :proof, :now, :by
                          from archive_people.person p where p.id = :person and p.item = :item and not p.gone
                        """)
                .param("id", id)
                .param("basis", giver == Giver.NOTICE ? "public_event" : "consent")
                .param("giver", giver.code())
                .param("use", use.code())
                .param("from", from)
                .param("until", until)
                .param("proof", proof)
                .param("now", DatabaseTime.now(clock))
                .param("by", AuditLog.actor())
                .param("person", person)
                .param("item", item.value())
                .update();
        if (kept == 1) {
            told(item, "archive.consent.record", id);
        }
        return kept == 1 ? Optional.of(id) : Optional.empty();
    }

    /** They take it back; what rested on it alone is shown no more from now on. */
    @Transactional
    public boolean withdraw(ItemId item, UUID consent) {
        boolean withdrawn = takeBack(item, consent);
        if (withdrawn) {
            closings.record(WITHDRAWN, consent.toString());
        }
        return withdrawn;
    }

    private boolean takeBack(ItemId item, UUID consent) {
        int withdrawn = jdbc.sql("""
                        update archive_people.consent c set withdrawn_at = :now, withdrawn_by = :by
                          from archive_people.person p
                         where c.id = :id and c.person = p.id and p.item = :item and c.withdrawn_at is null
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("by", AuditLog.actor())
                .param("id", consent)
                .param("item", item.value())
                .update();
        if (withdrawn == 1) {
            told(item, "archive.consent.withdraw", consent);
        }
        return withdrawn == 1;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WITHDRAWN);
    }

    /** A consent that was taken back stays so, also where the database comes from before. */
    @Override
    public void closeAgain(List<Closing> entries) {
        for (Closing entry : entries) {
            UUID consent = UUID.fromString(entry.subject());
            jdbc.sql("""
                            select p.item from archive_people.consent c join archive_people.person p on p.id = c.person
                             where c.id = :id
                            """)
                    .param("id", consent)
                    .query(UUID.class)
                    .optional()
                    .ifPresent(item -> takeBack(new ItemId(item), consent));
        }
    }

    /** The log says that something was recorded for an item, not of whom. */
    private void told(ItemId item, String action, UUID what) {
        audit.record(AuditEvent.of(action, "item", item).to(Map.of("record", what.toString())));
        news.publishEvent(new ItemChanged(item));
    }
}
