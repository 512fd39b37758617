package vn.labuong.reporting.consolidation.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.budget.BudgetLine;
import vn.labuong.plan.Task;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Gaps;
import vn.labuong.reporting.consolidation.SubjectResult;
import vn.labuong.reporting.consolidation.Total;
import vn.labuong.reporting.consolidation.YearTable;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.office.Table;
import vn.labuong.shared.office.Text;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.export.SheetWriter;
import vn.labuong.shared.workbook.export.WorkbookWriter;

/** The tables of the report as a workbook: numbers as numbers, texts as texts whatever they look like. */
final class ReportWorkbook {

    private static final String TEMPLATE = "consolidated-report/1";
    /** What one cell of a workbook holds, with room for what is doubled when written. */
    private static final int LONGEST = 16_000;

    private static final int DIGITS = 15;

    private final ConsolidatedReport report;
    private final ComposedReport composed;
    private final AnnexTables tables;
    private final MoneyTable money;
    private final ReportWords words;
    private final DocumentWords fixed;

    ReportWorkbook(ComposedReport composed, ReportWords words, DocumentWords fixed) {
        this.composed = composed;
        this.report = composed.report();
        this.words = words;
        this.fixed = fixed;
        this.tables = new AnnexTables(composed, words, fixed);
        this.money = new MoneyTable(report, tables, fixed);
    }

    void write(OutputStream out) throws IOException {
        try (WorkbookWriter book = new WorkbookWriter(out, TEMPLATE)) {
            tasks(sheet(book, 1, "sheet.1.head", 8, 60, 30, 16, 12, 12, 50, 12, 30, 30, 30, 30));
            indicators(sheet(book, 2, "sheet.2.head", 60, 24, 40, 16, 12, 40));
            money(sheet(book, 3, "annex.3.head", 8, 60, 40, 24, 20, 20, 20));
            agencies(sheet(book, 4, "annex.4.head", 6, 40, 20, 20, 14, 14, 10, 12));
            sources(sheet(book, 5, "sheet.5.head", 6, 40, 16, 20, 80, 30, 10, 12, 16, 40));
            book.finish();
        }
    }

    private SheetWriter sheet(WorkbookWriter book, int number, String head, int... widths) throws IOException {
        SheetWriter sheet = book.sheet(fixed.text("sheet." + number), widths);
        sheet.heading(fixed.list(head).toArray(String[]::new));
        return sheet;
    }

    private void tasks(SheetWriter sheet) throws IOException {
        for (Task task : report.asked().tasks()) {
            if (task.kind() == Task.Kind.GROUP) {
                sheet.row(List.of(text(task.code().value()), text(task.title().vi())));
            } else if (task.isTask()) {
                SubjectResult result = report.find(Subject.task(task.code())).orElseThrow();
                Gaps gaps = result.figureGaps();
                List<CellValue> row = new ArrayList<>(List.of(
                        text(task.code().value()), text(task.title().vi()), text(tables.names(result.leads()))));
                row.addAll(numbers(result.total()));
                row.add(number(result.figures().size()));
                row.add(text(
                        result.narratives().isEmpty()
                                ? ""
                                : result.narratives().get(0).text()));
                row.add(number(gaps.asked()));
                row.add(text(tables.names(gaps.noFigureYet())));
                row.add(text(tables.names(gaps.notApplicable())));
                row.add(text(tables.names(gaps.missing())));
                row.add(text(tables.names(gaps.awaited())));
                sheet.row(row);
            }
        }
    }

    private void indicators(SheetWriter sheet) throws IOException {
        for (SubjectResult result : report.indicators()) {
            String title = words.subject(report.asked(), result.subject(), Languages.VIETNAMESE)
                    .whole();
            for (ReportingPeriod period : report.years().periods()) {
                indicator(
                        sheet,
                        title,
                        period,
                        fixed.text("total"),
                        "",
                        report.years().total(result.subject(), period));
                for (Map.Entry<vn.labuong.organisation.AgencyId, YearTable.Row> line : report.years()
                        .rows()
                        .getOrDefault(result.subject(), Map.of())
                        .entrySet()) {
                    Optional<Total> figure = line.getValue().in(period);
                    if (figure.isPresent()) {
                        indicator(
                                sheet,
                                title,
                                period,
                                tables.name(line.getKey()),
                                tables.names(line.getValue().predecessors()),
                                figure);
                    }
                }
            }
        }
    }

    private void indicator(
            SheetWriter sheet, String title, ReportingPeriod period, String who, String before, Optional<Total> total)
            throws IOException {
        List<CellValue> row =
                new ArrayList<>(List.of(text(title), text(words.period(period, Languages.VIETNAMESE)), text(who)));
        row.addAll(numbers(total));
        row.add(text(before));
        sheet.row(row);
    }

    private void money(SheetWriter sheet) throws IOException {
        for (BudgetLine line : money.lines()) {
            sheet.row(List.of(
                    text(line.task().value()),
                    text(money.title(line.task())),
                    text(tables.name(line.agency())),
                    text(money.source(line)),
                    amount(line.estimate()),
                    amount(line.approved()),
                    amount(line.spent())));
        }
    }

    private void agencies(SheetWriter sheet) throws IOException {
        int at = 0;
        for (Table.Row row : tables.agencies().rows()) {
            if (row.cells().size() > 1) {
                Standing standing = report.standings().get(at);
                List<CellValue> values = new ArrayList<>(List.of(number(++at)));
                row.cells().subList(1, row.cells().size()).forEach(cell -> values.add(text(plain(cell))));
                standing.completeness().percent().ifPresent(percent -> values.set(5, new CellValue.Numeric(percent)));
                sheet.row(values);
            }
        }
    }

    private static String plain(Table.Cell cell) {
        return String.join("\n", cell.paragraphs().stream().map(Text::plain).toList());
    }

    private void sources(SheetWriter sheet) throws IOException {
        List<Contribution> all = report.contributions()
                .sorted(Comparator.comparingInt(composed::number))
                .toList();
        for (Contribution one : all) {
            sheet.row(List.of(
                    number(composed.number(one)),
                    text(tables.name(one.agency())),
                    text(tables.code(one.source().subject())),
                    text(words.text(
                            "reporting.kind." + one.source().kind().name().toLowerCase(java.util.Locale.ROOT),
                            Languages.VIETNAMESE)),
                    text(words.answer(one.answer(), Languages.VIETNAMESE)),
                    text(one.source().cell()),
                    number(one.source().version()),
                    text(one.source().provisional() ? fixed.text("yes") : ""),
                    text(one.repeated() ? fixed.text("yes") : ""),
                    text(tables.evidence(one.evidence()))));
        }
    }

    private static List<CellValue> numbers(Optional<Total> total) {
        return total.map(sum -> List.of(number(sum.numerator()), number(sum.denominator())))
                .orElseGet(() -> List.of(new CellValue.Blank(), new CellValue.Blank()));
    }

    private static CellValue amount(MoneyCell cell) {
        return cell.state() == MoneyCell.State.AMOUNT
                ? number(BigInteger.valueOf(cell.orZero().dong()))
                : text(MoneyWords.cell(cell, Languages.VIETNAMESE));
    }

    private static CellValue number(long number) {
        return new CellValue.Numeric(BigDecimal.valueOf(number));
    }

    /** A workbook keeps 15 digits; a longer number stays whole as text. */
    private static CellValue number(@Nullable BigInteger number) {
        if (number == null) {
            return new CellValue.Blank();
        }
        String digits = number.toString();
        return digits.length() > DIGITS ? new CellValue.Text(digits) : new CellValue.Numeric(new BigDecimal(number));
    }

    private static CellValue text(String text) {
        return new CellValue.Text(
                text.length() <= LONGEST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + " …");
    }
}
