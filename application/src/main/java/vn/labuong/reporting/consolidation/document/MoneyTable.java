package vn.labuong.reporting.consolidation.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTotals;
import vn.labuong.budget.FundSource;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.shared.office.Alignment;
import vn.labuong.shared.office.Table;
import vn.labuong.shared.office.Table.Column;
import vn.labuong.shared.office.Table.Row;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.web.Languages;

/** The annex about money: each line by task, agency and source, and the sum of what are amounts. */
final class MoneyTable {

    private final ConsolidatedReport report;
    private final AnnexTables names;
    private final DocumentWords fixed;

    MoneyTable(ConsolidatedReport report, AnnexTables names, DocumentWords fixed) {
        this.report = report;
        this.names = names;
        this.fixed = fixed;
    }

    Table table() {
        List<Row> rows = new ArrayList<>();
        for (BudgetLine line : lines()) {
            rows.add(Row.of(
                    line.task().value(),
                    title(line.task()),
                    names.name(line.agency()),
                    source(line),
                    cell(line.estimate()),
                    cell(line.approved()),
                    cell(line.spent())));
        }
        BudgetTotals totals = report.budget().totals();
        rows.add(Row.of(
                "",
                fixed.text("annex.3.total"),
                "",
                "",
                sum(totals.estimate()),
                sum(totals.approved()),
                sum(totals.spent())));
        return Table.of(
                List.of(
                        new Column(3, Alignment.CENTRE),
                        new Column(12, Alignment.LEFT),
                        new Column(8, Alignment.LEFT),
                        new Column(6, Alignment.LEFT),
                        new Column(7, Alignment.RIGHT),
                        new Column(7, Alignment.RIGHT),
                        new Column(7, Alignment.RIGHT)),
                fixed.list("annex.3.head"),
                rows);
    }

    /** In the plan's order. */
    List<BudgetLine> lines() {
        Map<TaskCode, Integer> positions =
                report.asked().tasks().stream().collect(Collectors.toMap(Task::code, Task::position));
        return report.budget().lines().stream()
                .sorted(Comparator.comparingInt(
                                (BudgetLine line) -> positions.getOrDefault(line.task(), Integer.MAX_VALUE))
                        .thenComparing(BudgetLine::agency)
                        .thenComparing(BudgetLine::source)
                        .thenComparing(BudgetLine::year))
                .toList();
    }

    String title(TaskCode code) {
        return report.asked().tasks().stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .map(task -> task.title().vi())
                .orElse("");
    }

    String source(BudgetLine line) {
        return report.budget().sources().stream()
                .filter(source -> source.code().equals(line.source()))
                .findFirst()
                .map(FundSource::vi)
                .orElse(line.source());
    }

    private String cell(MoneyCell cell) {
        return cell.isUnknown() ? fixed.text("dash") : MoneyWords.cell(cell, Languages.VIETNAMESE);
    }

    private String sum(BudgetTotals.Total total) {
        return total.amounts() == 0 ? fixed.text("dash") : MoneyWords.digits(total.sum());
    }
}
