package vn.labuong.organisation.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** Enrolment and use of the second factor: a code from the phone, or one of ten recovery codes, each good once. */
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final String FIELD = "second-factor";

    private final JdbcClient database;
    private final SecretBox box;
    private final AuditLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(JdbcClient database, SecretBox box, AuditLog log, Clock clock) {
        this.database = database;
        this.box = box;
        this.log = log;
        this.clock = clock;
    }

    /** Not yet anybody's: it counts only after {@link #enrol} has seen a code made with it. */
    public byte[] proposeSecret() {
        return Totp.newSecret();
    }

    public String address(byte[] secret, String issuer, Person person) {
        return Totp.address(secret, issuer, person.username());
    }

    /** The secret for typing where a picture cannot be read. */
    public String typed(byte[] secret) {
        return Base32.encode(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /**
     * Turns the second factor on.
     *
     * @return the recovery codes, to be shown this once; empty where the code does not fit the secret, or there was a
     *     second factor already
     */
    @Transactional
    public Optional<List<String>> enrol(Account account, byte[] secret, String code) {
        Person person = account.person();
        OptionalLong step = Totp.step(secret, digits(code), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        int changed = database.sql("""
                        update organisation.person
                           set totp_secret = :sealed, totp_last_step = :step, credentials = credentials + 1
                         where id = :id and totp_secret is null
                        """)
                .param("sealed", box.seal(secret, person.id().toString()))
                .param("step", step.getAsLong())
                .param("id", person.id().value())
                .update();
        if (changed == 0) {
            return Optional.empty();
        }
        List<String> codes = newRecoveryCodes(person.id());
        log.record(AuditEvent.of("organisation.access.second-factor-on", "person", person.username())
                .from(Map.of(FIELD, false))
                .to(Map.of(FIELD, true)));
        return Optional.of(codes);
    }

    /** Turns it off, for the person's own wish or a lost phone. */
    @Transactional
    public void drop(Account account, String reason) {
        PersonId id = account.person().id();
        int changed = database.sql("""
                        update organisation.person
                           set totp_secret = null, totp_last_step = null, credentials = credentials + 1
                         where id = :id and totp_secret is not null
                        """).param("id", id.value()).update();
        if (changed == 1) {
            forgetRecoveryCodes(id);
            log.record(AuditEvent.of(
                            "organisation.access.second-factor-off",
                            "person",
                            account.person().username())
                    .from(Map.of(FIELD, true))
                    .to(Map.of(FIELD, false))
                    .because(reason));
        }
    }

    /** Whether this is a code not used before; it is used by this. */
    boolean accepts(PersonId id, String code) {
        Optional<byte[]> sealed = database.sql(
                        "select totp_secret from organisation.person where id = :id and totp_secret is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
        if (sealed.isEmpty()) {
            return false;
        }
        byte[] secret = box.open(sealed.get(), id.toString());
        OptionalLong step = Totp.step(secret, digits(code), clock.instant());
        return step.isPresent() ? useStep(id, step.getAsLong()) : useRecoveryCode(id, code);
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(PersonId id) {
        return database.sql("select count(*) from organisation.recovery_code where person = :id and used_at is null")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** In one statement, so that two requests with one code cannot both win. */
    private boolean useStep(PersonId id, long step) {
        return database.sql("""
                                update organisation.person set totp_last_step = :step
                                 where id = :id and (totp_last_step is null or totp_last_step < :step)
                                """).param("step", step).param("id", id.value()).update() == 1;
    }

    private boolean useRecoveryCode(PersonId id, String code) {
        return database.sql("""
                                update organisation.recovery_code set used_at = :now
                                 where person = :id and code_hash = :hash and used_at is null
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("hash", recoveryHash(code))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(PersonId id) {
        forgetRecoveryCodes(id);
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < RECOVERY_CODES; number++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            random.nextBytes(bytes);
            String code = Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
            database.sql("insert into organisation.recovery_code (person, code_hash) values (:id, :hash)")
                    .param("id", id.value())
                    .param("hash", recoveryHash(code))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    private void forgetRecoveryCodes(PersonId id) {
        database.sql("delete from organisation.recovery_code where person = :id")
                .param("id", id.value())
                .update();
    }

    private static String recoveryHash(String code) {
        return Hashes.sha256(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }
}
