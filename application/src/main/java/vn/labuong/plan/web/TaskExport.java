package vn.labuong.plan.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.labuong.shared.text.Csv;

/** Rows of tasks as a file. */
@Component
class TaskExport {

    private static final List<String> COLUMNS =
            List.of("code", "title", "leads", "coordinators", "years", "recurrence", "result", "state", "demo");

    private final PlanWords words;

    TaskExport(PlanWords words) {
        this.words = words;
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    String csv(List<TaskRow> rows, Locale locale) {
        StringBuilder text = new StringBuilder(Csv.line(heads(locale)));
        rows.forEach(row -> text.append(
                Csv.line(cells(row, locale).stream().map(TaskExport::harmless).toList())));
        return text.toString();
    }

    void xlsx(List<TaskRow> rows, Locale locale, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "LaBuong", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.text("plan.tasks.title", locale));
            List<String> heads = heads(locale);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 1 ? 70 : 24);
            }
            int line = 1;
            for (TaskRow row : rows) {
                List<String> cells = cells(row, locale);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(line, column, cells.get(column));
                }
                line++;
            }
            sheet.freezePane(1, 1);
        }
    }

    private List<String> heads(Locale locale) {
        return COLUMNS.stream()
                .map(column -> words.text("plan.column." + column, locale))
                .toList();
    }

    private List<String> cells(TaskRow row, Locale locale) {
        return List.of(
                row.code(),
                row.title(),
                row.leadNames(),
                row.coordinatorNames(),
                row.years(),
                row.recurrence(),
                row.expectedResult() == null ? "" : row.expectedResult(),
                row.stateWords(),
                row.demo() ? words.text("plan.source.demo", locale) : "");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
