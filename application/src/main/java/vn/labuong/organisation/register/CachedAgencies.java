package vn.labuong.organisation.register;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.function.SingletonSupplier;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.RegisterChanged;
import vn.labuong.organisation.RegisterSnapshot;

/** Keeps the picture of the register until a change is committed. */
@Component
class CachedAgencies implements Agencies {

    private final RegisterTables tables;
    private final String province;
    private volatile @Nullable Picture current;

    CachedAgencies(RegisterTables tables, @Value("${labuong.register:an-giang}") String province) {
        this.tables = tables;
        this.province = province;
    }

    /** One reading of the tables; the lexicon, which few pages need, is built when first asked for. */
    private record Picture(RegisterSnapshot snapshot, Supplier<AgencyLexicon> lexicon) {}

    @Override
    public RegisterSnapshot snapshot() {
        return picture().snapshot();
    }

    @Override
    public AgencyLexicon lexicon() {
        return picture().lexicon().get();
    }

    private Picture picture() {
        Picture known = current;
        return known == null ? readAnew() : known;
    }

    private synchronized Picture readAnew() {
        Picture known = current;
        if (known == null) {
            RegisterRecords records = tables.read(RegisterTables.END_OF_TIME);
            RegisterSnapshot snapshot = new InMemoryRegister(records);
            known = new Picture(
                    snapshot,
                    SingletonSupplier.of(() -> RegisterSpellings.lexicon(snapshot, records.spellings(), province)));
            // An empty register is about to be filled; it must not stick.
            current = snapshot.agencies().isEmpty() ? null : known;
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
