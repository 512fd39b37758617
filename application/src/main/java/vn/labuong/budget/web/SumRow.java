package vn.labuong.budget.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.budget.BudgetTotals;

/**
 * One row of a table of sums.
 *
 * @param labelLang language of the label, where it is not the page's own
 * @param stated what the agency states otherwise, one sentence each
 */
record SumRow(
        String label,
        String labelLang,
        @Nullable String href,
        int lines,
        Column original,
        Column estimate,
        Column approved,
        Column spent,
        List<String> stated) {

    /** A sum with the words for what was not added. */
    record Column(String digits, String beside) {

        static Column of(BudgetTotals.Total total, BudgetWords words, Locale locale) {
            return new Column(BudgetWords.sum(total), words.beside(total, locale));
        }
    }

    static SumRow of(
            String label,
            String labelLang,
            @Nullable String href,
            BudgetTotals totals,
            List<String> stated,
            BudgetWords words,
            Locale locale) {
        return new SumRow(
                label,
                labelLang,
                href,
                totals.lines(),
                Column.of(totals.originalEstimate(), words, locale),
                Column.of(totals.estimate(), words, locale),
                Column.of(totals.approved(), words, locale),
                Column.of(totals.spent(), words, locale),
                stated);
    }
}
