package vn.labuong.organisation.revision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Succession;

/**
 * A reorganisation as somebody wants to record it.
 *
 * @param heirs who takes what; empty for an agency that is abolished or renamed
 * @param ends the agencies passing on cease on that day
 * @param newName the name of an agency that begins on that day, or the new name of a renamed one
 * @param decided the day of the decision; null where unknown
 */
public record Proposal(
        Succession.Type type,
        List<AgencyId> from,
        List<Heir> heirs,
        boolean ends,
        String newName,
        Agency.@Nullable Kind newKind,
        LocalDate effective,
        @Nullable LocalDate decided,
        String legalBasis,
        Certainty certainty,
        String note) {

    /**
     * Who takes a function.
     *
     * @param to null with {@code fresh} for the agency that begins; null without for nobody known
     */
    public record Heir(@Nullable AgencyId to, boolean fresh, FunctionCode function, Succession.Share share) {}
}
