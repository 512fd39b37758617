package vn.labuong.reporting.consolidation;

import java.util.List;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;

/**
 * What one agency says, and where it says it.
 *
 * @param repeated whether its words are nearly those of its last yearly report
 * @param evidence files that the agency names for the task, indicator or plan
 */
public record Contribution(Reference source, Answer answer, boolean repeated, List<CitedFile> evidence) {

    public Contribution {
        evidence = List.copyOf(evidence);
    }

    public AgencyId agency() {
        return source.agency();
    }

    /** The words; empty where it is no prose. */
    public String text() {
        return answer instanceof Answer.Prose prose ? prose.text() : "";
    }
}
