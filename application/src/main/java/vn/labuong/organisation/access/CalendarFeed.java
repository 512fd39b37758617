package vn.labuong.organisation.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.CalendarEntries;
import vn.labuong.organisation.Person;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.shared.time.VietnamTime;

/** The secret addresses of people's calendars: made, withdrawn, and what stands behind one. */
@Component
public class CalendarFeed {

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient database;
    private final SignIn signIn;
    private final ObjectProvider<CalendarEntries> modules;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeed(
            JdbcClient database, SignIn signIn, ObjectProvider<CalendarEntries> modules, AuditLog log, Clock clock) {
        this.database = database;
        this.signIn = signIn;
        this.modules = modules;
        this.log = log;
        this.clock = clock;
    }

    /** Since when the person has an address; empty where they have none. */
    public Optional<Instant> since(Person person) {
        return database.sql("""
                        select created_at from organisation.calendar_token where person = :person and revoked_at is null
                        """)
                .param("person", person.id().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Makes a new secret, to be shown this once; an earlier one is good no more. */
    @Transactional
    public String make(Person person) {
        // Two tabs at once would both find none standing
        database.sql("select id from organisation.person where id = :person for update")
                .param("person", person.id().value())
                .query(UUID.class)
                .single();
        withdraw(person);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        insert into organisation.calendar_token (id, person, token_hash, created_at)
                        values (:id, :person, :hash, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.id().value())
                .param("hash", Hashes.sha256(token))
                .param("now", now())
                .update();
        log.record(AuditEvent.of("organisation.access.calendar-made", "person", person.username()));
        return token;
    }

    /** Tells whether there was one. */
    @Transactional
    public boolean revoke(Person person) {
        boolean revoked = withdraw(person) > 0;
        if (revoked) {
            log.record(AuditEvent.of("organisation.access.calendar-revoked", "person", person.username()));
        }
        return revoked;
    }

    /** Whose calendar it is; empty for a secret that is unknown or withdrawn, and for people who may not sign in. */
    public Optional<Account> reader(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return database.sql("""
                        select person.*
                          from organisation.calendar_token token
                          join organisation.person person on person.id = token.person
                         where token.token_hash = :hash and token.revoked_at is null
                        """)
                .param("hash", Hashes.sha256(token))
                .query(Accounts::account)
                .optional()
                .filter(signIn::isOpen);
    }

    /** What all modules put into this person's calendar. */
    public List<CalendarEntry> entries(Account account, Locale language) {
        return modules.orderedStream()
                .flatMap(module -> module.entries(account.person(), VietnamTime.today(clock), language).stream())
                .toList();
    }

    private int withdraw(Person person) {
        return database.sql("""
                        update organisation.calendar_token set revoked_at = :now
                         where person = :person and revoked_at is null
                        """)
                .param("person", person.id().value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
