package vn.labuong.reporting.asked;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duty;
import vn.labuong.reporting.period.Extensions;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/** Passes an agency's duty in a period down to another, and takes it back; told to the audit log, nothing is deleted. */
@Component
@Transactional
public class PassingDown {

    private final AskedOfUnits asked;
    private final HandDowns handDowns;
    private final Extensions extensions;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    PassingDown(
            AskedOfUnits asked,
            HandDowns handDowns,
            Extensions extensions,
            Agencies agencies,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.asked = asked;
        this.handDowns = handDowns;
        this.extensions = extensions;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why nothing was passed down. */
    public enum Refusal {
        PERIOD_CLOSED,
        /** The agency is itself asked nothing. */
        NOT_ASKED,
        /** No such agency lives on the day, or it is a central one, or the agency itself. */
        NO_SUCH_AGENCY,
        /** It has been passed down to that agency already. */
        ALREADY,
        /** A task that the agency does not have. */
        FOREIGN_TASK,
        /** The day is not after today, or not before the agency's own. */
        DAY_UNFIT;

        /** The key of what it says to people. */
        public String messageKey() {
            return "reporting.hand-down.refused."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What somebody wants to pass down.
     *
     * @param tasks codes; none means everything
     * @param dueBefore null where what was typed is no day
     */
    public record Proposal(
            AgencyId agency,
            String subordinate,
            Set<String> tasks,
            @Nullable LocalDate dueBefore) {

        public Proposal {
            tasks = Set.copyOf(tasks);
        }
    }

    /** Empty where it is passed down now. */
    public Optional<Refusal> pass(ReportingPeriod period, Proposal proposal, String who) {
        Optional<Refusal> refused = refusal(period, proposal);
        if (refused.isPresent()) {
            return refused;
        }
        boolean added = jdbc.sql("""
                        insert into reporting.hand_down (period, agency, subordinate, tasks, due_before, who, recorded_at, demo)
                        values (:period, :agency, :subordinate, :tasks, :due, :who, :now, :demo)
                        on conflict (period, agency, subordinate) where withdrawn_at is null do nothing
                        """)
                        .param("period", period.id())
                        .param("agency", proposal.agency().value())
                        .param("subordinate", proposal.subordinate())
                        .param(
                                "tasks",
                                proposal.tasks().isEmpty()
                                        ? null
                                        : new TreeSet<>(proposal.tasks()).toArray(String[]::new),
                                java.sql.Types.ARRAY)
                        .param("due", proposal.dueBefore())
                        .param("who", who)
                        .param("now", DatabaseTime.now(clock))
                        .param("demo", period.demo())
                        .update()
                == 1;
        if (!added) {
            return Optional.of(Refusal.ALREADY);
        }
        audit.record(AuditEvent.of("reporting.hand-down.passed", "report", period.id() + "/" + proposal.agency())
                .to(Map.of("agency", proposal.subordinate(), "until", String.valueOf(proposal.dueBefore()))));
        return Optional.empty();
    }

    /** False where it does not hold any more, or is another agency's. */
    public boolean withdraw(ReportingPeriod period, AgencyId agency, long id, String who) {
        Optional<HandDowns.HandDown> held = handDowns.of(period.id()).stream()
                .filter(one -> one.id() == id && one.agency().equals(agency))
                .findFirst();
        if (held.isEmpty() || period.closed()) {
            return false;
        }
        boolean withdrawn = jdbc.sql("""
                        update reporting.hand_down set withdrawn_at = :now, withdrawn_by = :who
                        where id = :id and withdrawn_at is null
                        """)
                        .param("now", DatabaseTime.now(clock))
                        .param("who", who)
                        .param("id", id)
                        .update()
                == 1;
        if (withdrawn) {
            audit.record(AuditEvent.of("reporting.hand-down.withdrawn", "report", period.id() + "/" + agency)
                    .from(Map.of("agency", held.get().subordinate().value())));
        }
        return withdrawn;
    }

    private Optional<Refusal> refusal(ReportingPeriod period, Proposal proposal) {
        if (period.closed()) {
            return Optional.of(Refusal.PERIOD_CLOSED);
        }
        Asked own = asked.in(period).units().get(proposal.agency());
        if (own == null) {
            return Optional.of(Refusal.NOT_ASKED);
        }
        if (!mayReceive(period, proposal)) {
            return Optional.of(Refusal.NO_SUCH_AGENCY);
        }
        Set<String> tasks =
                own.duties().stream().map(Duty::task).map(task -> task.value()).collect(Collectors.toSet());
        if (!tasks.containsAll(proposal.tasks())) {
            return Optional.of(Refusal.FOREIGN_TASK);
        }
        LocalDate day = proposal.dueBefore();
        LocalDate latest = extensions.of(period.id()).getOrDefault(proposal.agency(), period.dueBefore());
        boolean fits = day != null && day.isAfter(VietnamTime.today(clock)) && day.isBefore(latest);
        return fits ? Optional.empty() : Optional.of(Refusal.DAY_UNFIT);
    }

    private boolean mayReceive(ReportingPeriod period, Proposal proposal) {
        return AgencyId.isWellFormed(proposal.subordinate())
                && !proposal.subordinate().equals(proposal.agency().value())
                && agencies.agency(new AgencyId(proposal.subordinate()))
                        .filter(agency -> isCandidate(agency, period))
                        .isPresent();
    }

    /** Whether the duty can be passed down to it: it lives on the last day in time and is none of the centre. */
    private static boolean isCandidate(Agency agency, ReportingPeriod period) {
        return agency.level() != Agency.Level.CENTRAL
                && agency.existsOn(period.dueBefore().minusDays(1));
    }

    /** Agencies to which the duty can be passed down: those under the agency first, then all others by their ids. */
    public List<Agency> candidates(ReportingPeriod period, AgencyId agency) {
        return agencies.snapshot().agencies().stream()
                .filter(one -> isCandidate(one, period) && !one.id().equals(agency))
                .sorted(java.util.Comparator.comparing((Agency one) -> !agency.equals(one.parent()))
                        .thenComparing(Agency::id))
                .toList();
    }
}
