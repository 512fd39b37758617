package vn.labuong.reporting.asked;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duties;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Task;
import vn.labuong.reporting.period.ReportingPeriod;

/**
 * Who is asked for what in one period; immutable, and asking it costs no statement.
 *
 * @param tasks groups, headings and tasks of the plan on the day, in the document's order
 * @param units what the plan's lead expects, by agency in the order of their ids
 * @param handedDown what agencies expect of those to whom they passed their duty down
 */
public record AskedInPeriod(
        ReportingPeriod period,
        List<Task> tasks,
        List<PlanIndicator> indicators,
        Duties duties,
        Map<AgencyId, Asked> units,
        List<Asked> handedDown) {

    /** What the agency is asked by that receiver, null being the plan's lead; empty where it is asked nothing. */
    public Optional<Asked> of(AgencyId agency, @Nullable AgencyId receiver) {
        if (receiver == null) {
            return Optional.ofNullable(units.get(agency));
        }
        return handedDown.stream()
                .filter(asked -> asked.agency().equals(agency) && Objects.equals(asked.receiver(), receiver))
                .findFirst();
    }

    /** What the agency expects of others. */
    public List<Asked> expectedBy(AgencyId receiver) {
        return handedDown.stream()
                .filter(asked -> receiver.equals(asked.receiver()))
                .toList();
    }
}
