package vn.labuong.budget.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.labuong.budget.BudgetLine;
import vn.labuong.plan.Task;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;

/**
 * Lines as a file. Amounts are plain numbers of đồng, states are their words, what is unknown is empty: each cell can be
 * read back by {@link vn.labuong.shared.text.MoneyReading}. There is no line of totals, which would be added again.
 */
@Component
class BudgetExport {

    private static final List<String> COLUMNS = List.of(
            "year",
            "task",
            "title",
            "agency",
            "agency-name",
            "source",
            "source-name",
            "original",
            "estimate",
            "approved",
            "spent",
            "demo");
    private static final int FIRST_AMOUNT = 7;
    private static final String FORMULA = "=+-@\t\r";

    private final BudgetGate gate;
    private final BudgetWords words;

    BudgetExport(BudgetGate gate, BudgetWords words) {
        this.gate = gate;
        this.words = words;
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    String csv(BudgetOverview.Year year, Locale locale) {
        StringBuilder text = new StringBuilder(Csv.line(heads(locale)));
        for (BudgetLine line : ordered(year)) {
            List<String> cells = new ArrayList<>(words(year, line, locale));
            amounts(line)
                    .forEach(cell -> cells.add(
                            cell.state() == MoneyCell.State.AMOUNT
                                    ? cell.orZero().toString()
                                    : MoneyWords.cell(cell, locale)));
            cells.add(demo(line, locale));
            text.append(Csv.line(cells.stream().map(BudgetExport::harmless).toList()));
        }
        return text.toString();
    }

    void xlsx(BudgetOverview.Year year, Locale locale, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "LaBuong", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.text("budget.title", locale));
            List<String> heads = heads(locale);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 2 ? 60 : 20);
            }
            int at = 1;
            for (BudgetLine line : ordered(year)) {
                write(sheet, at, year, line, locale);
                at++;
            }
            sheet.freezePane(2, 1);
        }
    }

    private void write(Worksheet sheet, int row, BudgetOverview.Year year, BudgetLine line, Locale locale) {
        List<String> texts = words(year, line, locale);
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
        }
        int column = FIRST_AMOUNT;
        for (MoneyCell cell : amounts(line)) {
            if (cell.state() == MoneyCell.State.AMOUNT) {
                sheet.value(row, column, cell.orZero().dong());
                sheet.style(row, column).format("#,##0").set();
            } else {
                sheet.value(row, column, MoneyWords.cell(cell, locale));
            }
            column++;
        }
        sheet.value(row, column, demo(line, locale));
    }

    private static List<BudgetLine> ordered(BudgetOverview.Year year) {
        return year.table().lines().stream()
                .sorted(Comparator.comparingInt((BudgetLine line) -> BudgetOverview.position(year, line.task()))
                        .thenComparing(BudgetLine::agency)
                        .thenComparing(BudgetLine::source))
                .toList();
    }

    private List<String> heads(Locale locale) {
        return COLUMNS.stream()
                .map(column -> words.text("budget.column." + column, locale))
                .toList();
    }

    private List<String> words(BudgetOverview.Year year, BudgetLine line, Locale locale) {
        Task task = year.task(line.task()).orElse(null);
        return List.of(
                String.valueOf(line.year()),
                line.task().value(),
                task == null ? "" : Objects.requireNonNull(task.title().in(locale)),
                line.agency().value(),
                gate.name(line.agency(), line.year(), locale),
                line.source(),
                BudgetOverview.sourceName(year.table(), line.source(), locale));
    }

    private static List<MoneyCell> amounts(BudgetLine line) {
        return List.of(line.originalEstimate(), line.estimate(), line.approved(), line.spent());
    }

    private String demo(BudgetLine line, Locale locale) {
        return line.demo() ? words.text("budget.demo.mark", locale) : "";
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
