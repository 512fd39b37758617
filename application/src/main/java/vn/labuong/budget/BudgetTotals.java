package vn.labuong.budget;

import java.util.Collection;
import java.util.function.Function;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyCell;

/** Sums over lines; always worked out from the lines, never stored. */
public record BudgetTotals(int lines, Total originalEstimate, Total estimate, Total approved, Total spent) {

    /**
     * One column.
     *
     * @param sum of the cells that are amounts; the others are counted beside it and never added as 0
     */
    public record Total(Money sum, int amounts, int integrated, int asRegulated, int unknown) {

        static final Total NONE = new Total(Money.ZERO, 0, 0, 0, 0);

        Total with(MoneyCell cell) {
            return switch (cell.state()) {
                case AMOUNT -> new Total(sum.plus(cell.orZero()), amounts + 1, integrated, asRegulated, unknown);
                case INTEGRATED -> new Total(sum, amounts, integrated + 1, asRegulated, unknown);
                case AS_REGULATED -> new Total(sum, amounts, integrated, asRegulated + 1, unknown);
                case UNKNOWN -> new Total(sum, amounts, integrated, asRegulated, unknown + 1);
            };
        }
    }

    /** The sums of these lines. */
    public static BudgetTotals of(Collection<BudgetLine> lines) {
        return new BudgetTotals(
                lines.size(),
                sum(lines, BudgetLine::originalEstimate),
                sum(lines, BudgetLine::estimate),
                sum(lines, BudgetLine::approved),
                sum(lines, BudgetLine::spent));
    }

    /** The present sum of a stage. */
    public Total of(Stage stage) {
        return switch (stage) {
            case ESTIMATE -> estimate;
            case APPROVED -> approved;
            case SPENT -> spent;
        };
    }

    private static Total sum(Collection<BudgetLine> lines, Function<BudgetLine, MoneyCell> column) {
        Total total = Total.NONE;
        for (BudgetLine line : lines) {
            total = total.with(column.apply(line));
        }
        return total;
    }
}
