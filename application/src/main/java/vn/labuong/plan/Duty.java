package vn.labuong.plan;

import java.util.List;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Succession;

/**
 * What one agency owes in one task on one date, and why it is this agency that owes it.
 *
 * @param because the chain from the words of the plan to the agency; empty where the plan names the agency itself
 * @param open nobody is known to bear the duty on the date: the agency is the last known holder
 * @param candidates where open, those who took over the agency's other functions
 */
public record Duty(
        TaskCode task,
        TaskRole.Part part,
        AgencyId agency,
        List<Reason> because,
        boolean open,
        List<AgencyId> candidates) {

    public Duty {
        because = List.copyOf(because);
        candidates = List.copyOf(candidates);
    }

    /** A link in the chain. */
    public sealed interface Reason permits MemberOf, Succeeds {}

    /** The plan names a group, and the agency belongs to it on the date. */
    public record MemberOf(GroupCode group, Certainty certainty) implements Reason {}

    /** The plan names an agency whose work was passed on by this succession. */
    public record Succeeds(Succession step) implements Reason {}

    /** Whether a link of the chain still waits for confirmation by the client. */
    public boolean isUnverified() {
        return open || because.stream().anyMatch(Duty::isUnverified);
    }

    private static boolean isUnverified(Reason reason) {
        Certainty certainty =
                reason instanceof Succeeds succeeds ? succeeds.step().certainty() : ((MemberOf) reason).certainty();
        return certainty == Certainty.UNVERIFIED;
    }

    /** Whether the agency owes this as one of many rather than by its own name. */
    public boolean isCollective() {
        return because.stream().anyMatch(MemberOf.class::isInstance);
    }

    /** Whether the agency took the duty over from another. */
    public boolean isInherited() {
        return because.stream()
                .anyMatch(reason -> reason instanceof Succeeds succeeds
                        && !succeeds.step().from().equals(agency));
    }
}
