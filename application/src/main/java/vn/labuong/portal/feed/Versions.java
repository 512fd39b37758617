package vn.labuong.portal.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Since when an answer has been what it is. The newest date within a feed would not do: something taken back makes the feed
 * another one without making anything in it newer, and a reader who asks by date alone would keep it.
 */
@Component
public class Versions {

    private final Map<String, Version> known = new ConcurrentHashMap<>();
    private final Clock clock;

    Versions(Clock clock) {
        this.clock = clock;
    }

    /** A state of an answer: a mark of its bytes, and the second since which it is so, as far as this process knows. */
    public record Version(String mark, Instant since) {}

    /** The state of the answer of that name; no two states of one name share a second. */
    public Version of(String name, byte[] content) {
        String mark = DigestUtils.md5DigestAsHex(content);
        return known.compute(
                name, (same, old) -> old != null && old.mark().equals(mark) ? old : new Version(mark, after(old)));
    }

    private Instant after(@Nullable Version old) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return old == null || now.isAfter(old.since()) ? now : old.since().plusSeconds(1);
    }
}
