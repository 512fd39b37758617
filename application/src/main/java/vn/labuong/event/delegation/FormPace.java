package vn.labuong.event.delegation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many requests are taken in an hour: some from one place, and a number in all. Kept in memory for the hour only. Of where
 * one comes from there is a digest with a salt that is thrown away with the hour, so that nobody can tell the address.
 */
@Component
public class FormPace {

    /** From one place; an office sends for several colleagues. */
    public static final int MOST = 6;

    static final int MOST_IN_ALL = 300;
    public static final Duration SPAN = Duration.ofHours(1);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> counts = new HashMap<>();
    private final byte[] salt = new byte[32];
    private long span = -1;
    private int all;

    FormPace(Clock clock) {
        this.clock = clock;
    }

    /** Counts one request; false where there were too many. */
    public synchronized boolean allows(String address) {
        long now = clock.millis() / SPAN.toMillis();
        if (now != span) {
            span = now;
            all = 0;
            counts.clear();
            random.nextBytes(salt);
        }
        if (all >= MOST_IN_ALL || counts.merge(digest(address), 1, Integer::sum) > MOST) {
            return false;
        }
        all++;
        return true;
    }

    private String digest(String address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
