package vn.labuong.budget;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lines of a plan and what they add up to. Asking it costs no statement. */
public record BudgetTable(List<BudgetLine> lines, List<FundSource> sources) {

    public BudgetTable {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    public BudgetTotals totals() {
        return BudgetTotals.of(lines);
    }

    /** Sums by task, agency, source, year or whatever the key is, in the order in which the keys are met. */
    public <K> Map<K, BudgetTotals> totalsBy(Function<BudgetLine, K> key) {
        Map<K, BudgetTotals> totals = new LinkedHashMap<>();
        lines.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .forEach((value, group) -> totals.put(value, BudgetTotals.of(group)));
        return totals;
    }

    /** Only the lines of these, with the same sources. */
    public BudgetTable only(Collection<BudgetLine> some) {
        return new BudgetTable(List.copyOf(some), sources);
    }
}
