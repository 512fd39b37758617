package vn.labuong.reporting.consolidation;

import java.util.List;
import java.util.Optional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Subject;

/**
 * What all agencies say of one task or indicator.
 *
 * @param leads who leads the task, or the tasks of the indicator, on the last day in time
 * @param yesOrNo whether a figure of 1 means that it was done
 * @param figures of agencies that gave one, leads first, then in the register's order
 * @param narratives in the same order
 */
public record SubjectResult(
        Subject subject,
        List<AgencyId> leads,
        boolean yesOrNo,
        List<Contribution> figures,
        Gaps figureGaps,
        List<Contribution> narratives,
        Gaps narrativeGaps) {

    public SubjectResult {
        leads = List.copyOf(leads);
        figures = List.copyOf(figures);
        narratives = List.copyOf(narratives);
    }

    /** Sum over sum of the figures. */
    public Optional<Total> total() {
        return sum(figures);
    }

    /** Sum over sum of some of the figures. */
    public static Optional<Total> sum(List<Contribution> some) {
        return Total.of(some.stream()
                .map(Contribution::answer)
                .map(Answer.Figure.class::cast)
                .toList());
    }

    /** Whether nobody was asked and nobody said anything. */
    public boolean isSilent() {
        return figures.isEmpty() && narratives.isEmpty() && figureGaps.asked() == 0 && narrativeGaps.asked() == 0;
    }
}
