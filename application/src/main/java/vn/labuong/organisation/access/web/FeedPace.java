package vn.labuong.organisation.access.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How often one person's calendar may be read: so many times in a quarter of an hour, which leaves several devices room.
 * Kept in memory, for as many people as fit; forgetting somebody early only gives them a new start.
 */
@Component
class FeedPace {

    static final int MOST = 30;
    static final Duration SPAN = Duration.ofMinutes(15);
    private static final int PEOPLE = 5_000;

    private final Map<UUID, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Count> eldest) {
            return size() > PEOPLE;
        }
    };

    private final Clock clock;

    FeedPace(Clock clock) {
        this.clock = clock;
    }

    private record Count(long span, int readings) {}

    /** Counts one reading; false where there were too many. */
    synchronized boolean allows(UUID person) {
        long span = clock.millis() / SPAN.toMillis();
        Count count = counts.merge(
                person,
                new Count(span, 1),
                (before, first) -> before.span() == span ? new Count(span, before.readings() + 1) : first);
        return count.readings() <= MOST;
    }
}
