package vn.labuong.reporting.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.Succession;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.shared.time.VietnamTime;

/**
 * Who may fill, send, read and decide about reports, on the day of the question. Nothing is copied: roles and
 * successions in force decide, so that the people of a successor may read what its predecessors reported.
 */
@Component
public class ReportAccess {

    private final Access access;
    private final Agencies agencies;
    private final Plans plans;
    private final Clock clock;

    ReportAccess(Access access, Agencies agencies, Plans plans, Clock clock) {
        this.access = access;
        this.agencies = agencies;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What one person may do in a plan's reports today; worked out once for a page.
     *
     * @param fills agencies whose answers they may write
     * @param sends agencies whose report they may send
     * @param receives agencies for which they decide about what subordinates send
     * @param leads whether they receive the reports of the whole plan
     * @param readsAll whether they may read every report
     * @param reads agencies whose reports they may read: their own and all before them
     */
    public record Scope(
            Person person,
            Set<AgencyId> fills,
            Set<AgencyId> sends,
            Set<AgencyId> receives,
            boolean leads,
            boolean readsAll,
            Set<AgencyId> reads) {

        public boolean mayFill(AgencyId agency) {
            return fills.contains(agency) || sends.contains(agency);
        }

        public boolean maySend(AgencyId agency) {
            return sends.contains(agency);
        }

        /** Whether they decide about what that receiver gets; null is the plan's lead. */
        public boolean mayDecide(@Nullable AgencyId receiver) {
            return receiver == null ? leads : receives.contains(receiver);
        }

        public boolean mayRead(AgencyId agency, @Nullable AgencyId receiver) {
            return readsAll || leads || reads.contains(agency) || (receiver != null && reads.contains(receiver));
        }
    }

    /** Whoever is signed in; empty for the public. */
    public Optional<Scope> current(PlanCode plan) {
        return access.current().map(person -> of(person, plan));
    }

    public Scope of(Person person, PlanCode plan) {
        LocalDate today = VietnamTime.today(clock);
        Set<AgencyId> fills = access.scope(person, Role.REPORTER, today);
        Set<AgencyId> sends = access.scope(person, Role.APPROVER, today);
        Set<AgencyId> officers = access.scope(person, Role.PROGRAMME_OFFICER, today);
        Set<AgencyId> own = new HashSet<>(fills);
        own.addAll(sends);
        Set<AgencyId> receives = new HashSet<>(sends);
        receives.addAll(officers);
        boolean leads = lead(plan, today).stream().anyMatch(officers::contains);
        boolean readsAll = access.roles(person, today).contains(Role.AUDITOR);
        return new Scope(person, fills, sends, receives, leads, readsAll, withPredecessors(own, today));
    }

    /** Who leads the plan on the day: the agency that the plan names, or those who took over its work. */
    public List<AgencyId> lead(PlanCode plan, LocalDate on) {
        AgencyId named = plans.find(plan).map(Plan::lead).orElse(null);
        return named == null
                ? List.of()
                : agencies.bearers(named, FunctionCode.GENERAL, on).stream()
                        .filter(bearer -> !bearer.open())
                        .map(Bearer::agency)
                        .toList();
    }

    /**
     * What is only to come opens nothing before its day, even where the register knows it already; and what an agency
     * took over after it had passed something on never went to those who took that.
     */
    private Set<AgencyId> withPredecessors(Set<AgencyId> own, LocalDate today) {
        List<Succession> inForce = agencies.snapshot().successions().stream()
                .filter(succession -> !succession.effective().isAfter(today))
                .toList();
        Map<AgencyId, LocalDate> until = new HashMap<>();
        own.forEach(agency -> until.put(agency, today));
        Deque<AgencyId> open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            AgencyId heir = open.remove();
            LocalDate last = until.getOrDefault(heir, today);
            for (Succession succession : inForce) {
                LocalDate day = succession.effective();
                LocalDate known = until.get(succession.from());
                if (heir.equals(succession.to()) && !day.isAfter(last) && (known == null || known.isBefore(day))) {
                    until.put(succession.from(), day);
                    open.add(succession.from());
                }
            }
        }
        return until.keySet();
    }
}
