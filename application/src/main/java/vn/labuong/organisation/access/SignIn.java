package vn.labuong.organisation.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person.PersonId;

/** The first factor by password, and the second by code. A refusal never tells which of the parts was wrong. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final SignInDelays delays;
    private final boolean demo;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            SignInDelays delays,
            @Value("${labuong.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.delays = delays;
        this.demo = demo;
    }

    /** What became of an attempt. */
    public sealed interface Attempt {

        record Accepted(Account account) implements Attempt {}

        record Refused() implements Attempt {}

        /** Too many failures: nothing was compared. */
        record TooSoon(Duration delay) implements Attempt {}
    }

    public Attempt byPassword(String username, String password) {
        String key = "password:" + username.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = delays.attempt(key);
        if (wait.isPresent()) {
            return new Attempt.TooSoon(wait.get());
        }
        Optional<Account> account = accounts.findByUsername(username);
        String hash = account.map(Account::passwordHash).orElse(null);
        boolean matches = passwords.matches(password, hash);
        if (!matches || account.isEmpty() || !isOpen(account.get())) {
            return new Attempt.Refused();
        }
        delays.succeeded(key);
        return new Attempt.Accepted(account.get());
    }

    /** For whoever passed the first factor; the account is read anew. */
    public Attempt byCode(PersonId id, String code) {
        String key = "code:" + id;
        Optional<Duration> wait = delays.attempt(key);
        if (wait.isPresent()) {
            return new Attempt.TooSoon(wait.get());
        }
        Optional<Account> account = accounts.find(id).filter(this::isOpen);
        if (account.isEmpty() || !secondFactor.accepts(id, code)) {
            return new Attempt.Refused();
        }
        delays.succeeded(key);
        return new Attempt.Accepted(account.get());
    }

    /** Whether the account may be used at all here and now. */
    boolean isOpen(Account account) {
        return account.isActive() && (demo || !account.demo());
    }
}
