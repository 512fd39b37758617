package vn.labuong.reporting.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.labuong.budget.BudgetTable;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Plan;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;

/** Everything that was read for a consolidated report, before anything is made of it. */
record Gathered(
        Plan plan,
        AskedInPeriod asked,
        RegisterSnapshot register,
        boolean withSent,
        List<Standing> standings,
        List<Cell> cells,
        Map<CitedFiles.Cited, List<CitedFile>> files,
        List<ReportingPeriod> earlierPeriods,
        List<EarlierReports.Earlier> earlier,
        BudgetTable budget,
        Instant at) {}
