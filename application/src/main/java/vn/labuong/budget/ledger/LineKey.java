package vn.labuong.budget.ledger;

import vn.labuong.budget.BudgetLine;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;

/** What makes a line this line. */
public record LineKey(PlanCode plan, int year, AgencyId agency, TaskCode task, String source)
        implements Comparable<LineKey> {

    public static LineKey of(BudgetLine line) {
        return new LineKey(line.plan(), line.year(), line.agency(), line.task(), line.source());
    }

    /** As the audit log names it. */
    @Override
    public String toString() {
        return plan + "/" + year + "/" + agency + "/" + task + "/" + source;
    }

    @Override
    public int compareTo(LineKey other) {
        return toString().compareTo(other.toString());
    }
}
