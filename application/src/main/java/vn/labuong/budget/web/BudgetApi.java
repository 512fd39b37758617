package vn.labuong.budget.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.Budgets;
import vn.labuong.plan.Plan;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.web.Listing;

/** Lines for programs of people who are signed in. */
@RestController
@PreAuthorize(BudgetController.READERS)
class BudgetApi {

    private final BudgetGate gate;
    private final Budgets budgets;

    BudgetApi(BudgetGate gate, Budgets budgets) {
        this.gate = gate;
        this.budgets = budgets;
    }

    /**
     * A cell.
     *
     * @param state amount, integrated, as_regulated or unknown
     * @param dong whole đồng, present for an amount only
     */
    record Cell(String state, @Nullable Long dong) {

        static Cell of(MoneyCell cell) {
            Money money = cell.money();
            return new Cell(cell.state().name().toLowerCase(Locale.ROOT), money == null ? null : money.dong());
        }
    }

    /** A line; the agency is named as it was at the end of the year. */
    record Item(
            long id,
            int year,
            String task,
            String agency,
            String agencyName,
            String source,
            String sourceName,
            Cell originalEstimate,
            Cell estimate,
            Cell approved,
            Cell spent,
            boolean revised,
            boolean demonstration,
            int version) {}

    @GetMapping("/api/v1/budgets")
    Listing<Item> budgets(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        Plan found = gate.plan(plan);
        BudgetTable table = budgets.of(found.code(), gate.year(found, year));
        List<Item> items =
                table.lines().stream().map(line -> item(table, line, locale)).toList();
        return Listing.of(items, page, size);
    }

    private Item item(BudgetTable table, BudgetLine line, Locale locale) {
        return new Item(
                line.id(),
                line.year(),
                line.task().value(),
                line.agency().value(),
                gate.name(line.agency(), line.year(), locale),
                line.source(),
                BudgetOverview.sourceName(table, line.source(), locale),
                Cell.of(line.originalEstimate()),
                Cell.of(line.estimate()),
                Cell.of(line.approved()),
                Cell.of(line.spent()),
                line.revised(),
                line.demo(),
                line.version());
    }
}
