package vn.labuong.reporting.consolidation;

import java.util.List;
import vn.labuong.organisation.AgencyId;

/**
 * Who was asked for an answer and gave none that counts, by why. A figure of 0 is an answer and no gap.
 *
 * @param asked how many agencies must answer
 * @param noFigureYet those whose figure is owed and not known yet
 * @param notApplicable those whom the question does not concern, or who have nothing to report
 * @param missing those whose report counts and lacks the answer
 * @param awaited those whose report does not count (yet)
 */
public record Gaps(
        int asked,
        List<AgencyId> noFigureYet,
        List<AgencyId> notApplicable,
        List<AgencyId> missing,
        List<AgencyId> awaited) {

    public Gaps {
        noFigureYet = List.copyOf(noFigureYet);
        notApplicable = List.copyOf(notApplicable);
        missing = List.copyOf(missing);
        awaited = List.copyOf(awaited);
    }

    /** Whether an answer is missing that should be there; "not applicable" is an answer. */
    public boolean isOpen() {
        return !noFigureYet.isEmpty() || !missing.isEmpty() || !awaited.isEmpty();
    }

    public boolean isEmpty() {
        return !isOpen() && notApplicable.isEmpty();
    }
}
