package vn.labuong.budget;

import java.util.Map;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.MoneyCell;

/**
 * What one agency has for one task in one year from one source of funds. The agency stands under the identity it had
 * when the line was made.
 *
 * @param source code of the {@link FundSource}
 * @param first what was said first of each stage, absent where nothing was
 * @param current what holds now of each stage, absent where nothing was said
 * @param revised whether something that was said was changed afterwards
 * @param demo whether something that holds now was invented for demonstration
 * @param version how often the line was saved
 */
public record BudgetLine(
        long id,
        PlanCode plan,
        TaskCode task,
        AgencyId agency,
        int year,
        String source,
        Map<Stage, MoneyCell> first,
        Map<Stage, MoneyCell> current,
        boolean revised,
        boolean demo,
        int version) {

    public BudgetLine {
        first = Map.copyOf(first);
        current = Map.copyOf(current);
    }

    /** The estimate as it was given first; later revisions do not touch it. */
    public MoneyCell originalEstimate() {
        return first.getOrDefault(Stage.ESTIMATE, MoneyCell.UNKNOWN);
    }

    public MoneyCell estimate() {
        return now(Stage.ESTIMATE);
    }

    public MoneyCell approved() {
        return now(Stage.APPROVED);
    }

    public MoneyCell spent() {
        return now(Stage.SPENT);
    }

    /** What holds of the stage; unknown where nothing was said. */
    public MoneyCell now(Stage stage) {
        return current.getOrDefault(stage, MoneyCell.UNKNOWN);
    }

    /** Whether more was spent than was approved. */
    public boolean isOverspent() {
        return approved().state() == MoneyCell.State.AMOUNT
                && spent().orZero().compareTo(approved().orZero()) > 0;
    }
}
