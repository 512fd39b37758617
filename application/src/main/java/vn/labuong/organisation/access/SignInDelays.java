package vn.labuong.organisation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per account: four attempts are free, the fifth failure costs 30 seconds, each further one twice
 * as much, 15 minutes at most; a day without failure forgets. It is stored, so that a restart gives no new attempts,
 * and knows no addresses.
 */
@Component
class SignInDelays {

    private final JdbcClient database;
    private final Clock clock;

    SignInDelays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed before it is made, in one statement, so that attempts made at once are all counted;
     * {@link #succeeded} takes it back.
     *
     * @return how long to wait; empty where the attempt may be made
     */
    Optional<Duration> attempt(String account) {
        OffsetDateTime now = now();
        boolean allowed = database.sql("""
                        insert into organisation.sign_in_delay as d (account_key, failures, last_failure, next_attempt)
                        values (:key, 1, :now, :now)
                        on conflict (account_key) do update
                           set failures = case when d.last_failure < :yesterday then 1 else least(d.failures + 1, 1000) end,
                               last_failure = :now,
                               next_attempt = case
                                   when d.last_failure < :yesterday or d.failures + 1 < 5 then :now
                                   else :now + make_interval(secs => least(900, 30 * power(2, least(d.failures - 4, 10))))
                               end
                         where d.next_attempt <= :now
                        returning failures
                        """)
                .param("key", Hashes.sha256(account))
                .param("now", now)
                .param("yesterday", now.minusDays(1))
                .query(Integer.class)
                .optional()
                .isPresent();
        return allowed ? Optional.empty() : Optional.of(remaining(account, now.toInstant()));
    }

    /** Forgets the account's failures, and whatever is older than a day. */
    void succeeded(String account) {
        database.sql("delete from organisation.sign_in_delay where account_key = :key or last_failure < :yesterday")
                .param("key", Hashes.sha256(account))
                .param("yesterday", now().minusDays(1))
                .update();
    }

    private Duration remaining(String account, Instant now) {
        return database.sql("select next_attempt from organisation.sign_in_delay where account_key = :key")
                .param("key", Hashes.sha256(account))
                .query(OffsetDateTime.class)
                .optional()
                .map(next -> Duration.between(now, next.toInstant()))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO)
                .plusSeconds(1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
