package vn.labuong.budget;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.budget.ledger.BudgetLineTable;
import vn.labuong.budget.ledger.FundSourceTable;
import vn.labuong.plan.PlanCode;

/** What other modules may ask of the money of plans; every answer costs two statements, whatever the number of lines. */
@Component
@Transactional(readOnly = true)
public class Budgets {

    private final BudgetLineTable lines;
    private final FundSourceTable sources;

    Budgets(BudgetLineTable lines, FundSourceTable sources) {
        this.lines = lines;
        this.sources = sources;
    }

    /** All lines of the plan for that year. */
    public BudgetTable of(PlanCode plan, int year) {
        return of(plan, year, year);
    }

    /** All lines of the plan for the years from the first to the last, both included, in order of year, task and agency. */
    public BudgetTable of(PlanCode plan, int firstYear, int lastYear) {
        return new BudgetTable(lines.of(plan, firstYear, lastYear), sources.all());
    }
}
