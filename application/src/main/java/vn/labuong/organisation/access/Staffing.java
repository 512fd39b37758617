package vn.labuong.organisation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.Role;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.NotHere;

/** Changes to people and their roles; each is recorded, and none can leave the system without an administrator. */
@Component
public class Staffing {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final String SUBJECT = "person";

    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final DerivedAccess access;
    private final AuditLog log;
    private final Clock clock;

    Staffing(
            Accounts accounts,
            Grants grants,
            Passwords passwords,
            SecondFactor secondFactor,
            DerivedAccess access,
            AuditLog log,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** A new person, with a first password to be handed over and changed; without any role yet. */
    @Transactional
    public Outcome create(String username, String fullName, @Nullable String email) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        String address = email == null || email.isBlank() ? null : email.strip();
        Optional<String> objection = objection(name, fullName, address);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        String password = passwords.temporary();
        Account account = accounts.add(name, fullName.strip(), address, passwords.hash(password), true);
        Map<String, String> values = new HashMap<>(Map.of("username", name, "name", fullName.strip()));
        if (address != null) {
            values.put("email", address);
        }
        log.record(event("person-created", account).to(values));
        return new Outcome.DoneWithPassword(account, password);
    }

    private Optional<String> objection(String username, String fullName, @Nullable String email) {
        if (!USERNAME.matcher(username).matches()) {
            return Optional.of("organisation.access.refused.username");
        }
        if (fullName.isBlank()) {
            return Optional.of("organisation.access.refused.name");
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            return Optional.of("organisation.access.refused.email");
        }
        if (accounts.findByUsername(username).isPresent()) {
            return Optional.of("organisation.access.refused.username-taken");
        }
        return email != null && accounts.findByEmail(email).isPresent()
                ? Optional.of("organisation.access.refused.email-taken")
                : Optional.empty();
    }

    /** A role for a time; an open end is null. */
    @Transactional
    public Outcome grant(
            PersonId id,
            Role role,
            @Nullable AgencyId agency,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String by) {
        Account account = known(id);
        grants.holdStill();
        Optional<String> objection = objection(account, role, agency, from, to, basis);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        Grant grant = grants.add(account.person(), role, agency, from, to, basis.strip(), by);
        log.record(event("role-granted", account).to(values(grant)).because(basis));
        return new Outcome.Done(account);
    }

    private Optional<String> objection(
            Account account,
            Role role,
            @Nullable AgencyId agency,
            LocalDate from,
            @Nullable LocalDate to,
            String basis) {
        if (agency == null && !role.isOfTheSystem()) {
            return Optional.of("organisation.access.refused.agency");
        }
        if (to != null && !to.isAfter(from)) {
            return Optional.of("organisation.access.refused.dates");
        }
        if (basis.isBlank()) {
            return Optional.of("organisation.access.refused.basis");
        }
        boolean twice = grants.of(account.person().id()).stream()
                .filter(grant -> grant.role() == role)
                .filter(grant -> java.util.Objects.equals(grant.agency(), agency))
                .anyMatch(grant -> grant.overlaps(from, to));
        return twice ? Optional.of("organisation.access.refused.twice") : Optional.empty();
    }

    /** Closes a grant: from the given day on it no longer counts. What it allowed before stays true. */
    @Transactional
    public Outcome revoke(PersonId id, UUID grantId, LocalDate until, String reason) {
        Account account = known(id);
        grants.holdStill();
        Grant grant = grantOf(id, grantId);
        LocalDate end = until.isBefore(grant.validFrom()) ? grant.validFrom() : until;
        if (grant.validTo() != null && !end.isBefore(grant.validTo())) {
            return new Outcome.Refused("organisation.access.refused.closed");
        }
        if (end.isBefore(today()) && !grant.validFrom().equals(end)) {
            return new Outcome.Refused("organisation.access.refused.past");
        }
        if (grant.role() == Role.ADMIN && isLastAdministrator(grant)) {
            return new Outcome.Refused("organisation.access.refused.last");
        }
        grants.close(grantId, end);
        Map<String, String> closed = values(grant);
        closed.put("until", end.toString());
        log.record(event("role-revoked", account).from(values(grant)).to(closed).because(reason));
        return new Outcome.Done(account);
    }

    /** The way back from {@link #revoke}: the same role at the same agency from today on, on the same basis. */
    @Transactional
    public Outcome grantAgain(PersonId id, UUID grantId, String by) {
        Grant closed = grantOf(id, grantId);
        return grant(id, closed.role(), closed.agency(), today(), null, closed.basis(), by);
    }

    /** Nobody can sign in with a locked account; an open session of it ends at its next request. */
    @Transactional
    public Outcome lock(PersonId id, String reason) {
        Account account = known(id);
        grants.holdStill();
        boolean last = grants.of(id).stream()
                .anyMatch(
                        grant -> grant.role() == Role.ADMIN && grant.isInForce(today()) && isLastAdministrator(grant));
        return last
                ? new Outcome.Refused("organisation.access.refused.last")
                : setState(account, Account.State.LOCKED, "person-locked", reason);
    }

    /** The way back from {@link #lock}. */
    @Transactional
    public Outcome unlock(PersonId id, String reason) {
        return setState(known(id), Account.State.ACTIVE, "person-unlocked", reason);
    }

    /** A new first password, and no second factor any more, for whoever lost theirs. */
    @Transactional
    public Outcome reset(PersonId id, String reason) {
        Account account = known(id);
        String password = passwords.temporary();
        accounts.setPassword(id, passwords.hash(password), true);
        secondFactor.drop(account, reason);
        log.record(event("person-reset", account).because(reason));
        return new Outcome.DoneWithPassword(account, password);
    }

    private Outcome setState(Account account, Account.State state, String action, String reason) {
        if (accounts.setState(account.person().id(), state)) {
            log.record(event(action, account)
                    .from(Map.of("state", account.state()))
                    .to(Map.of("state", state))
                    .because(reason));
        }
        return new Outcome.Done(account);
    }

    /** Whether nobody but the holder of this grant would be administrator today without it. */
    private boolean isLastAdministrator(Grant grant) {
        return grants.inForce(today()).stream()
                .filter(other -> other.role() == Role.ADMIN && access.isEffective(other, today()))
                .allMatch(other -> other.person().equals(grant.person()));
    }

    private Account known(PersonId id) {
        return accounts.find(id).orElseThrow(() -> new NotHere("person " + id));
    }

    private Grant grantOf(PersonId id, UUID grantId) {
        return grants.find(grantId)
                .filter(found -> found.person().id().equals(id))
                .orElseThrow(() -> new NotHere("grant " + grantId + " of person " + id));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static AuditEvent event(String action, Account account) {
        return AuditEvent.of(
                "organisation.access." + action, SUBJECT, account.person().username());
    }

    private static Map<String, String> values(Grant grant) {
        Map<String, String> values = new HashMap<>();
        values.put("role", grant.role().name());
        values.put("from", grant.validFrom().toString());
        values.put("basis", grant.basis());
        if (grant.agency() != null) {
            values.put("agency", grant.agency().value());
        }
        if (grant.validTo() != null) {
            values.put("until", grant.validTo().toString());
        }
        return values;
    }
}
