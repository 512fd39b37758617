package vn.labuong.shared.web.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.labuong.shared.audit.Recorded;
import vn.labuong.shared.time.VietnamTime;

/**
 * The pages that are kept. None is older than {@code labuong.pages.kept} (five seconds; 0 keeps none): that is how long
 * another node of the same installation, or what opens at some hour, may be seen late; days begin and end on time. What is changed here is
 * seen at once: each change is recorded in the audit log, and the record makes everything kept before worthless.
 */
@Component
public class KeptPages {

    private static final long MOST_BYTES = 32L << 20;
    private static final int FRESH_OF_TEN = 8;

    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Map<PageKey, CompletableFuture<@Nullable KeptPage>> underWay = new ConcurrentHashMap<>();
    private final Cache<PageKey, KeptPage> pages;
    private volatile Duration life;

    KeptPages(Clock clock, @Value("${labuong.pages.kept:5s}") Duration life) {
        this.clock = clock;
        this.life = life;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((PageKey key, KeptPage page) -> page.weight())
                .build();
    }

    /** From now on pages are kept for so long; zero keeps none. */
    public void keepFor(Duration time) {
        life = time;
        forget();
    }

    /** What was kept until now is given to nobody any more. Cheap. */
    public void forget() {
        changes.incrementAndGet();
        pages.invalidateAll();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(Recorded change) {
        forget();
    }

    boolean keepsAny() {
        return !life.isZero();
    }

    long changes() {
        return changes.get();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** A page that holds; null where there is none. */
    @Nullable KeptPage find(PageKey key) {
        KeptPage page = pages.getIfPresent(key);
        return page != null && holds(page) ? page : null;
    }

    /** Nothing was changed since the work on it began, which was not long ago; nor later than now, where a clock was set. */
    boolean holds(KeptPage page) {
        Instant now = now();
        return page.changes() == changes.get()
                && !page.at().isAfter(now)
                && page.at().plus(life).isAfter(now);
    }

    /** It still holds, but the next reader should have it worked out anew, before many find none. */
    boolean isAgeing(KeptPage page) {
        return !page.at().plus(life.multipliedBy(FRESH_OF_TEN).dividedBy(10)).isAfter(now());
    }

    /** Makes the caller the one who works on this page and must {@link #done tell} of it; null then, else the work of another. */
    @Nullable CompletableFuture<@Nullable KeptPage> begin(PageKey key, CompletableFuture<@Nullable KeptPage> own) {
        return underWay.putIfAbsent(key, own);
    }

    void done(PageKey key, CompletableFuture<@Nullable KeptPage> own, @Nullable KeptPage page) {
        if (page != null && holds(page)) {
            pages.put(key, page);
        } else {
            pages.invalidate(key);
        }
        underWay.remove(key, own);
        own.complete(page);
    }
}
