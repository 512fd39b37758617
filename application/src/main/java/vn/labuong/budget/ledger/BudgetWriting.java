package vn.labuong.budget.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencySuccessors;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.plan.Plan;
import vn.labuong.shared.time.VietnamTime;

/** Who may write an agency's lines today; worked out at each question, and an empty scope means nobody. */
@Component
public class BudgetWriting {

    private final Access access;
    private final Agencies agencies;
    private final AgencySuccessors successors;
    private final Clock clock;

    BudgetWriting(Access access, Agencies agencies, AgencySuccessors successors, Clock clock) {
        this.access = access;
        this.agencies = agencies;
        this.successors = successors;
        this.clock = clock;
    }

    /** What a person may do with an agency's lines. */
    public enum Right {
        NONE,
        /** Reports or approves for the agency, or for the one that carries it on. */
        OWN,
        /** Is a programme officer of the plan's lead: may put right what is wrong, and always says why. */
        CORRECT
    }

    /** The person of this request; empty for whoever is not signed in. */
    public Optional<Person> person() {
        return access.current();
    }

    /** Of the person of this request; at most three statements. */
    public Right of(Plan plan, AgencyId agency) {
        Optional<Person> person = access.current();
        if (person.isEmpty()) {
            return Right.NONE;
        }
        LocalDate today = VietnamTime.today(clock);
        Set<AgencyId> standing = new HashSet<>(successors.successorsOn(agency, today));
        standing.add(agency);
        if (!Collections.disjoint(own(person.get()), standing)) {
            return Right.OWN;
        }
        return isOfficerOfLead(person.get(), plan, today) ? Right.CORRECT : Right.NONE;
    }

    /** The agencies for which the person reports or approves today; two statements. */
    public Set<AgencyId> own(Person person) {
        LocalDate today = VietnamTime.today(clock);
        Set<AgencyId> own = new HashSet<>(access.scope(person, Role.REPORTER, today));
        own.addAll(access.scope(person, Role.APPROVER, today));
        return own;
    }

    private boolean isOfficerOfLead(Person person, Plan plan, LocalDate today) {
        AgencyId lead = plan.lead();
        if (lead == null) {
            return false;
        }
        Set<AgencyId> scope = access.scope(person, Role.PROGRAMME_OFFICER, today);
        return agencies.snapshot().bearers(lead, FunctionCode.GENERAL, today).stream()
                .filter(bearer -> !bearer.open())
                .map(Bearer::agency)
                .anyMatch(scope::contains);
    }
}
