package vn.labuong.organisation.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Role;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.cli.StartupNotice;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/**
 * How a new system gets its first administrator: a code printed on the console of whoever starts it, good once. Only
 * its hash is kept, in the data folder; a later start without administrator prints a new one.
 */
@Component
public class FirstAdministrator implements StartupNotice {

    private static final String KEY = "set-up";

    private final Path file;
    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final SignInDelays delays;
    private final AuditLog log;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    FirstAdministrator(
            DataFolder data,
            Accounts accounts,
            Grants grants,
            Passwords passwords,
            SignInDelays delays,
            AuditLog log,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.file = data.folder("secrets").resolve("set-up.sha256");
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.delays = delays;
        this.log = log;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    /** For the console and not for the log: logs are kept and copied. */
    @Override
    public List<String> lines() {
        if (demo || hasAdministrator()) {
            forget();
            return List.of();
        }
        Object[] arguments = {"/noi-bo/cai-dat-lan-dau", newCode()};
        return List.of(messages.getMessage("organisation.access.setup.console", arguments, Languages.VIETNAMESE));
    }

    /** Whether the set-up page is there. */
    public boolean isOpen() {
        return !demo && Files.exists(file);
    }

    /** Makes the first administrator; the code is spent by this. */
    public Outcome create(String code, String username, String fullName, String password) {
        Optional<Duration> wait = delays.attempt(KEY);
        if (wait.isPresent() || !isOpen() || !Hashes.same(Hashes.sha256(canonical(code)), expected())) {
            return new Outcome.Refused("organisation.access.setup.wrong");
        }
        delays.succeeded(KEY);
        Optional<String> objection = passwords.objection(password, username.strip());
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        String hash = passwords.hash(password);
        Outcome outcome = transaction.execute(status -> add(username.strip(), fullName.strip(), hash));
        if (outcome instanceof Outcome.Done) {
            forget();
        }
        return outcome;
    }

    private Outcome add(String username, String fullName, String hash) {
        grants.holdStill();
        if (hasAdministrator()) {
            return new Outcome.Refused("organisation.access.setup.wrong");
        }
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,63}") || fullName.isEmpty()) {
            return new Outcome.Refused("organisation.access.refused.username");
        }
        if (accounts.findByUsername(username).isPresent()) {
            return new Outcome.Refused("organisation.access.refused.username-taken");
        }
        String basis = messages.getMessage("organisation.access.setup.basis", null, Languages.VIETNAMESE);
        Account account = accounts.add(username, fullName, null, hash, false);
        grants.add(account.person(), Role.ADMIN, null, today(), null, basis, AuditLog.SYSTEM);
        log.record(AuditEvent.of("organisation.access.person-created", "person", username)
                .to(Map.of("username", username, "name", fullName, "role", Role.ADMIN.name()))
                .because(basis));
        return new Outcome.Done(account);
    }

    private boolean hasAdministrator() {
        return grants.inForce(today()).stream().anyMatch(grant -> grant.role() == Role.ADMIN);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private String newCode() {
        String code = passwords.temporary();
        try {
            Files.writeString(file, Hashes.sha256(canonical(code)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return code;
    }

    private String expected() {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String canonical(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }
}
