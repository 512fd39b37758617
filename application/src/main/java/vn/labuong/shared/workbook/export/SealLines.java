package vn.labuong.shared.workbook.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.Place;

/** Gathers what the hidden sheets say: the seal, and the choices that cells offer. */
final class SealLines {

    static final String SHEET = "_labuong";

    static final String FORMAT = "1";

    private static final String CHOICES = "_labuong_lists";

    private final List<List<String>> lines = new ArrayList<>();
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    SealLines(WorkbookIdentity identity) {
        lines.add(List.of("labuong", FORMAT));
        lines.add(plain(
                "identity",
                identity.template(),
                identity.plan(),
                identity.period(),
                identity.agency(),
                identity.version()));
    }

    /** Codes only: what a cell would change is no code. */
    private static List<String> plain(String... fields) {
        for (var field : fields) {
            if (!field.isEmpty() && !Storable.of(new CellValue.Text(field)).equals(new CellValue.Text(field))) {
                throw new IllegalArgumentException("No plain code: " + field);
            }
        }
        return List.of(fields);
    }

    void row(FormSheet form, String id, List<CellValue> values) {
        lines.add(plain("row", form.name(), id, fixedSum(form, values), rowSum(values)));
    }

    void sheet(FormSheet form, int rows, String sum) {
        lines.add(List.of("sheet", form.name(), form.identified() ? "ids" : "", Integer.toString(rows), sum));
        lines.add(line("columns", form, FormColumn::key));
        lines.add(line("open", form, column -> column.open() ? "1" : "0"));
        lines.add(List.of(
                "headings",
                form.name(),
                Integer.toString(form.titles().size() + 1),
                rowSum(form.columns().stream()
                        .map(column -> Storable.of(new CellValue.Text(column.heading())))
                        .toList())));
    }

    private static List<String> line(String kind, FormSheet form, Function<FormColumn, String> field) {
        var fields = new ArrayList<String>(List.of(kind, form.name()));
        form.columns().forEach(column -> fields.add(field.apply(column)));
        return fields;
    }

    private static String fixedSum(FormSheet form, List<CellValue> values) {
        var fixed = new ArrayList<CellValue>();
        for (int at = 0; at < values.size(); at++) {
            if (!form.columns().get(at).open()) {
                fixed.add(values.get(at));
            }
        }
        return rowSum(fixed);
    }

    static String rowSum(List<CellValue> values) {
        var sum = new ContentSum();
        values.forEach(sum::add);
        return sum.hex();
    }

    /** Over all lines before the last, which holds it. */
    static String endSum(List<List<String>> lines) {
        var sum = new ContentSum();
        for (var line : lines) {
            line.forEach(sum::add);
            sum.endRow();
        }
        return sum.hex();
    }

    /** A formula that names the cells of these choices. */
    String choices(List<String> words) {
        int column = lists.computeIfAbsent(words, unused -> lists.size());
        var letter = new Place(1, column + 1).address().replace("1", "");
        return CHOICES + "!$" + letter + "$1:$" + letter + "$" + words.size();
    }

    void write(Workbook book) {
        if (!lists.isEmpty()) {
            var sheet = book.newWorksheet(CHOICES);
            sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
            lists.forEach((words, column) -> {
                for (int row = 0; row < words.size(); row++) {
                    sheet.value(row, column, Storable.escaped(words.get(row)));
                }
            });
        }
        lines.add(List.of("end", endSum(lines)));
        var sheet = book.newWorksheet(SHEET);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                sheet.value(row, column, Storable.escaped(lines.get(row).get(column)));
            }
        }
    }
}
