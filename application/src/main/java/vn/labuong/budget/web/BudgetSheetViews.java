package vn.labuong.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.BudgetTotals;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.budget.ledger.Entry;
import vn.labuong.budget.ledger.TaskBearing;
import vn.labuong.budget.web.BudgetSheetSaving.Attempt;
import vn.labuong.budget.web.BudgetSheetSaving.Trouble;
import vn.labuong.plan.Task;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.web.Option;

/** Makes the page of a sheet of what holds, and of what was typed and could not be saved. */
@Component
class BudgetSheetViews {

    private final BudgetOverview overview;
    private final BudgetWords words;

    BudgetSheetViews(BudgetOverview overview, BudgetWords words) {
        this.overview = overview;
        this.words = words;
    }

    /** Everything that the page is made of. */
    record Ground(
            Sheet sheet, TaskBearing.OfYear duties, BudgetTable table, Map<Stage, Money> stated, Attempt attempt) {}

    SheetView of(Ground ground, Locale locale) {
        List<SheetView.Row> rows = new ArrayList<>();
        Set<Integer> shown = new LinkedHashSet<>();
        for (Task task : ground.duties().tasks()) {
            List<BudgetLine> lines = ground.table().lines().stream()
                    .filter(line -> line.task().equals(task.code()))
                    .sorted(Comparator.comparing(BudgetLine::source))
                    .toList();
            lines.forEach(line -> rows.add(row(ground, task, line, shown, locale)));
            if (lines.isEmpty()
                    && task.isTask()
                    && ground.duties().mayHave(ground.sheet().agency(), task.code())) {
                rows.add(row(ground, task, null, shown, locale));
            }
        }
        // What was typed for a line that is not among these is shown all the same.
        for (Trouble trouble : ground.attempt().troubles()) {
            if (!shown.contains(trouble.at())) {
                rows.add(stray(ground, trouble, locale));
            }
        }
        BudgetTotals totals = ground.table().totals();
        return new SheetView(
                rows,
                totals(ground, totals, locale),
                overview.differences(totals, ground.stated(), locale),
                tasks(ground, locale));
    }

    private SheetView.Row row(Ground ground, Task task, @Nullable BudgetLine line, Set<Integer> shown, Locale locale) {
        Trouble trouble = ground.attempt().troubles().stream()
                .filter(one -> one.row().task().equals(task.code().value())
                        && !shown.contains(one.at())
                        && (line == null
                                ? one.row().seen() == 0
                                : one.row().source().equals(line.source())))
                .findFirst()
                .orElse(null);
        if (trouble != null) {
            shown.add(trouble.at());
        }
        String source = line != null ? line.source() : null;
        return new SheetView.Row(
                task.code().value(),
                task.title().in(locale),
                task.title().languageIn(locale),
                source,
                source == null
                        ? (trouble == null ? "" : trouble.row().source())
                        : BudgetOverview.sourceName(ground.table(), source, locale),
                line == null ? 0 : line.version(),
                cells(line, trouble, locale),
                line == null ? null : BudgetGate.PATH + "/dong/" + line.id(),
                line == null || line.originalEstimate().equals(line.estimate())
                        ? null
                        : words.exact(line.originalEstimate(), locale),
                line != null && line.demo(),
                line != null && line.isOverspent(),
                trouble == null || trouble.key() == null ? null : words.text(trouble.key(), locale));
    }

    private SheetView.Row stray(Ground ground, Trouble trouble, Locale locale) {
        Task task = ground.duties().tasks().stream()
                .filter(one -> one.code().value().equals(trouble.row().task()))
                .findFirst()
                .orElse(null);
        return new SheetView.Row(
                trouble.row().task(),
                task == null ? "" : task.title().in(locale),
                task == null ? "vi" : task.title().languageIn(locale),
                null,
                trouble.row().source(),
                0,
                cells(null, trouble, locale),
                null,
                null,
                false,
                false,
                trouble.key() == null ? null : words.text(trouble.key(), locale));
    }

    private List<SheetView.Cell> cells(@Nullable BudgetLine line, @Nullable Trouble trouble, Locale locale) {
        List<SheetView.Cell> cells = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            MoneyCell holds = line == null ? MoneyCell.UNKNOWN : line.now(stage);
            String typed = trouble == null ? null : trouble.row().cells().get(stage);
            String problem = trouble == null ? null : trouble.cells().get(stage);
            Entry theirs = trouble == null ? null : trouble.theirs().get(stage);
            cells.add(new SheetView.Cell(
                    SheetForm.name(stage),
                    words.text("budget.stage." + stage, locale),
                    typed == null ? MoneyWords.cell(holds, locale) : typed,
                    holds.state() == MoneyCell.State.AMOUNT ? words.brief(holds, locale) : "",
                    problem == null ? null : words.text(problem, locale),
                    theirs == null
                            ? null
                            : words.text(
                                    "budget.conflict.theirs",
                                    locale,
                                    words.exact(theirs.cell(), locale),
                                    theirs.who(),
                                    words.moment(theirs.at()))));
        }
        return cells;
    }

    private List<SheetView.Total> totals(Ground ground, BudgetTotals totals, Locale locale) {
        List<SheetView.Total> rows = new ArrayList<>();
        Map<Stage, String> typed = new HashMap<>(ground.attempt().totals());
        for (Stage stage : Stage.values()) {
            Money said = ground.stated().get(stage);
            String problem = ground.attempt().totalProblems().get(stage);
            rows.add(new SheetView.Total(
                    "total-" + SheetForm.name(stage),
                    words.text("budget.stage." + stage, locale),
                    BudgetWords.sum(totals.of(stage)),
                    words.beside(totals.of(stage), locale),
                    problem != null ? typed.getOrDefault(stage, "") : said == null ? "" : MoneyWords.digits(said),
                    problem == null ? null : words.text(problem, locale)));
        }
        return rows;
    }

    /** Tasks for which one more line may be opened. */
    private static List<Option> tasks(Ground ground, Locale locale) {
        return ground.duties().tasks().stream()
                .filter(task ->
                        task.isTask() && ground.duties().mayHave(ground.sheet().agency(), task.code()))
                .map(task -> new Option(
                        task.code().value(), task.code() + ". " + task.title().in(locale)))
                .toList();
    }
}
