package vn.labuong.organisation.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.RegisterChanged;
import vn.labuong.organisation.RegisterSnapshot;

/** Keeps the picture of the register until a change is committed. */
@Component
class CachedAgencies implements Agencies {

    private final RegisterTables tables;
    private volatile @Nullable RegisterSnapshot current;

    CachedAgencies(RegisterTables tables) {
        this.tables = tables;
    }

    @Override
    public RegisterSnapshot snapshot() {
        RegisterSnapshot known = current;
        return known == null ? readAnew() : known;
    }

    private synchronized RegisterSnapshot readAnew() {
        RegisterSnapshot known = current;
        if (known == null) {
            known = new InMemoryRegister(tables.read(RegisterTables.END_OF_TIME));
            // An empty register is about to be filled; it must not stick.
            current = known.agencies().isEmpty() ? null : known;
        }
        return known;
    }

    @Override
    public RegisterSnapshot snapshotAsKnownAt(Instant moment) {
        return new InMemoryRegister(tables.read(moment));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(RegisterChanged change) {
        synchronized (this) {
            current = null;
        }
    }
}
