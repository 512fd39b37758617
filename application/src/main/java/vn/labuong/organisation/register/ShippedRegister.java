package vn.labuong.organisation.register;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.RegisterChanged;
import vn.labuong.organisation.register.RegisterJournal.Row;

/**
 * Puts the register that ships with the product into an empty database, once and all or nothing. A database that holds
 * agencies is left alone, so that what people corrected stays corrected.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ShippedRegister implements ApplicationRunner {

    /** Two processes that start on one empty database load one after the other; the second finds it filled. */
    private static final long LOCK = 0x6C62726567L;

    private final RegisterTables tables;
    private final RegisterJournal journal;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String province;

    ShippedRegister(
            RegisterTables tables,
            RegisterJournal journal,
            JdbcTemplate database,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${labuong.register:an-giang}") String province) {
        this.tables = tables;
        this.journal = journal;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.province = province;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Loads if the database is empty, and says whether it did. */
    @Transactional
    public boolean load() {
        database.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
        if (!tables.isEmpty()) {
            return false;
        }
        RegisterRecords files = new RegisterFiles(province).read();
        // Before anything is stored: a circle among the files must not reach the database.
        int agencies = new InMemoryRegister(files).agencies().size();
        JournalEntry entry = new JournalEntry(clock.instant(), "labuong", "", "");
        journal.addTerritories(files.territories(), entry);
        journal.addAgencies(files.agencies().stream().map(Agency::id).toList(), entry);
        journal.addStates(rows(files.agencies()), entry);
        journal.addNames(rows(files.names()), entry);
        journal.addSuccessions(rows(files.successions()), null, entry);
        journal.addClauses(rows(files.clauses()), entry);
        journal.addSpellings(files.spellings(), entry);
        events.publishEvent(new RegisterChanged("loaded " + agencies + " agencies of " + province));
        return true;
    }

    private static <T> List<Row<T>> rows(List<T> values) {
        return values.stream().map(Row::first).toList();
    }
}
