package vn.labuong.shared.closing;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/**
 * Compares ledger and database before the web server takes its first request. What only the ledger knows was done after
 * the backup that the database comes from: it is done again. What only the database knows is added to the files.
 */
@Component
@ConditionalOnWebApplication
class ClosingsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingsAtStart.class);

    private final Closings closings;
    private final LedgerFiles files;
    private final List<ClosingAgain> modules;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean running;

    ClosingsAtStart(
            Closings closings,
            LedgerFiles files,
            List<ClosingAgain> modules,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.closings = closings;
        this.files = files;
        this.modules = modules;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Long before the web server, whose phase is among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        closeAgain();
        files.bringUpToDate();
    }

    /** Does again what only the ledger knows; gives how many entries that were. */
    int closeAgain() {
        Set<UUID> known = new HashSet<>();
        closings.all().forEach(entry -> known.add(entry.id()));
        List<Closing> missing = files.known().stream()
                .filter(entry -> !known.contains(entry.id()))
                .toList();
        if (!missing.isEmpty()) {
            LOG.warn("{} entries of the ledger were made after this database: they are done again", missing.size());
            transaction.executeWithoutResult(status -> again(missing));
        }
        return missing.size();
    }

    private void again(List<Closing> missing) {
        // First in, so that whoever acts sees that the ledger knows already.
        missing.forEach(entry -> closings.insert(entry, DatabaseTime.now(clock)));
        Map<ClosingAgain, List<Closing>> shares = new LinkedHashMap<>();
        for (ClosingAgain module : modules) {
            shares.put(
                    module,
                    missing.stream()
                            .filter(entry -> module.kinds().contains(entry.kind()))
                            .toList());
        }
        shares.forEach((module, share) -> {
            if (!share.isEmpty()) {
                module.closeAgain(share);
            }
        });
        for (Closing entry : missing) {
            audit.record(AuditEvent.of("shared.closing.again", "closing", entry.subject())
                    .to(Map.of("kind", entry.kind(), "at", entry.at().toString())));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
