package vn.labuong.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;

/** What one agency owes in one task on one date, and why it is this agency that owes it. */
public record Duty(TaskCode task, TaskRole.Part part, AgencyId agency, List<Reason> because) {

    public Duty {
        because = List.copyOf(because);
    }

    /** A link in the chain from the words of the plan to the agency; an empty chain means that the plan names it. */
    public sealed interface Reason permits MemberOf, Succeeds {}

    /** The plan names a group, and the agency belongs to it on the date. */
    public record MemberOf(GroupCode group) implements Reason {}

    /**
     * The plan names an agency whose work this one took over.
     *
     * @param function the function that moved, null when everything did
     */
    public record Succeeds(AgencyId from, @Nullable String function, LocalDate effective, Certainty certainty)
            implements Reason {}

    /** Whether a link of the chain still waits for confirmation by the client. */
    public boolean isUnverified() {
        return because.stream()
                .anyMatch(reason -> reason instanceof Succeeds step && step.certainty() == Certainty.UNVERIFIED);
    }

    /** Whether the agency owes this as one of many rather than by its own name. */
    public boolean isCollective() {
        return because.stream().anyMatch(MemberOf.class::isInstance);
    }
}
