package vn.labuong.organisation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.DemoAccounts;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Role;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.cli.StartupNotice;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/**
 * The demonstration's accounts: opened at a start in demo mode, locked at any other start. Their password is public, so
 * {@link SignIn} and {@link PresentAccess} refuse them outside demo mode as well, whatever the database says.
 */
@Component
class DemoPeople implements DemoAccounts, StartupNotice {

    static final String PASSWORD = "la-buong-demo";

    /** The programme's lead agency, where the demonstration's people work. */
    private static final AgencyId AGENCY = new AgencyId("ag.so-vhttdl");
    /** Another agency, so that both sides of a report can be seen. */
    private static final AgencyId OTHER = new AgencyId("ag.so-tu-phap");
    /** The day the demonstration's programme begins. */
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private static final List<Invented> PEOPLE = Stream.concat(
                    Arrays.stream(Role.values()).map(role -> new Invented(username(role), role, AGENCY)),
                    Stream.of(Role.REPORTER, Role.APPROVER)
                            .map(role -> new Invented(username(role) + "-2", role, OTHER)))
            .toList();

    private record Invented(String username, Role role, AgencyId agency) {}

    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final Agencies agencies;
    private final AuditLog log;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    DemoPeople(
            Accounts accounts,
            Grants grants,
            Passwords passwords,
            Agencies agencies,
            AuditLog log,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.agencies = agencies;
        this.log = log;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public List<Login> list() {
        return demo
                ? PEOPLE.stream()
                        .map(one -> new Login(one.username(), PASSWORD, one.role(), today(one.agency())))
                        .toList()
                : List.of();
    }

    /** The name of the agency that has its work now: successions carry the access on. */
    private String today(AgencyId agency) {
        LocalDate today = VietnamTime.today(clock);
        RegisterSnapshot register = agencies.snapshot();
        return register.name(
                register.bearers(agency, FunctionCode.GENERAL, today).get(0).agency(), "vi", today);
    }

    @Override
    public List<String> lines() {
        return list().stream()
                .map(login -> messages.getMessage(
                        "organisation.access.demo.console",
                        new Object[] {
                            login.username(),
                            login.password(),
                            text(login.role().messageKey()),
                            login.agency()
                        },
                        Languages.VIETNAMESE))
                .toList();
    }

    /** Before the first request is answered, and before whoever prints the accounts. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    void openOrLock() {
        transaction.executeWithoutResult(status -> {
            List<Account> present = accounts.demoAccounts();
            present.forEach(account -> setState(account, demo ? Account.State.ACTIVE : Account.State.LOCKED));
            if (demo) {
                create(present);
            }
        });
    }

    private void setState(Account account, Account.State state) {
        if (accounts.setState(account.person().id(), state)) {
            String action = demo ? "organisation.access.person-unlocked" : "organisation.access.person-locked";
            log.record(AuditEvent.of(action, "person", account.person().username())
                    .from(Map.of("state", account.state()))
                    .to(Map.of("state", state))
                    .because("labuong.demo=" + demo));
        }
    }

    private void create(List<Account> present) {
        List<String> names =
                present.stream().map(account -> account.person().username()).toList();
        List<Invented> missing =
                PEOPLE.stream().filter(one -> !names.contains(one.username())).toList();
        if (missing.isEmpty()) {
            return;
        }
        // One hash for all: the password is printed anyway, and a start must not wait for a dozen.
        String hash = passwords.hash(PASSWORD);
        missing.forEach(one -> create(one, hash));
    }

    private void create(Invented one, String hash) {
        String basis = text("organisation.access.demo.basis");
        var account = accounts.addDemo(one.username(), text(one.role().messageKey()), hash);
        grants.add(account.person(), one.role(), one.agency(), FROM, null, basis, AuditLog.SYSTEM);
        log.record(AuditEvent.of("organisation.access.person-created", "person", one.username())
                .to(Map.of(
                        "username", one.username(),
                        "role", one.role().name(),
                        "agency", one.agency().value(),
                        "basis", basis,
                        "from", FROM.toString(),
                        "granted", VietnamTime.today(clock).toString())));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Languages.VIETNAMESE);
    }

    private static String username(Role role) {
        return "demo." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
