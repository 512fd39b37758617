package vn.labuong.organisation.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.web.NotHere;

/** What people change about their own account; each change ends their other sessions. */
@Component
public class OwnAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final SignInDelays delays;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    OwnAccount(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            SignInDelays delays,
            AuditLog log,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.delays = delays;
        this.log = log;
        this.transaction = transaction;
    }

    public Account of(PersonId id) {
        return accounts.find(id).orElseThrow(() -> new NotHere("person " + id));
    }

    /** The present password is asked for, so that an unattended screen is not enough; guessing it is slowed down. */
    public Outcome changePassword(PersonId id, String present, String next) {
        Account account = of(id);
        if (account.demo()) {
            return new Outcome.Refused("organisation.access.refused.demo");
        }
        if (!isPresent(account, present)) {
            return new Outcome.Refused("organisation.access.refused.password");
        }
        Optional<String> objection = passwords.objection(next, account.person().username());
        if (objection.isEmpty() && passwords.matches(next, account.passwordHash())) {
            objection = Optional.of("organisation.access.password.same");
        }
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        String hash = passwords.hash(next);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(id, hash, false);
            log.record(AuditEvent.of(
                    "organisation.access.password-changed",
                    "person",
                    account.person().username()));
        });
        return new Outcome.Done(of(id));
    }

    public Outcome dropSecondFactor(PersonId id, String present, String reason) {
        Account account = of(id);
        if (!isPresent(account, present)) {
            return new Outcome.Refused("organisation.access.refused.password");
        }
        secondFactor.drop(account, reason);
        return new Outcome.Done(of(id));
    }

    private boolean isPresent(Account account, String password) {
        String key = "present:" + account.person().id();
        Optional<Duration> wait = delays.attempt(key);
        boolean matches = wait.isEmpty() && passwords.matches(password, account.passwordHash());
        if (matches) {
            delays.succeeded(key);
        }
        return matches;
    }
}
