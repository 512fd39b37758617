package vn.labuong.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;

/**
 * Somebody's part in a task in {@code [validFrom, validTo)}. A role is never altered: it is closed and another opened.
 *
 * @param holder whom the plan names: an agency, a collective name, or a text that nobody has recognised yet
 * @param validTo first day on which the role no longer holds, null while it does
 */
public record TaskRole(
        long id,
        TaskCode task,
        Part part,
        int position,
        Holder holder,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String legalBasis,
        Certainty certainty) {

    /** What the holder does in the task. */
    public enum Part {
        LEAD,
        COORDINATOR,
        REPORT_ONLY
    }

    /** Whom the plan names. */
    public sealed interface Holder permits Named, Collective, Verbatim {}

    /** One agency of the register, under whatever name it had. */
    public record Named(AgencyId agency) implements Holder {}

    /** A collective name such as {@code @DEPARTMENTS}, that means other agencies on other dates. */
    public record Collective(GroupCode group) implements Holder {}

    /** A text that is kept as it stands because it matches no agency. */
    public record Verbatim(String text) implements Holder {}

    public boolean holdsOn(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || on.isBefore(validTo));
    }
}
