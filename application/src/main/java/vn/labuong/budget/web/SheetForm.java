package vn.labuong.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.labuong.budget.Stage;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.Numbers;

/**
 * A sheet as it was typed: rows side by side in fields that repeat. The request is asked itself, for the framework would
 * divide the only row's "1,2 tỷ" at its comma.
 */
record SheetForm(List<Row> rows, Map<Stage, String> totals, String effective, String reason, String document) {

    private static final int MOST = 400;

    /**
     * One row.
     *
     * @param seen version of the line that was shown, 0 where there was none
     */
    record Row(String task, String source, int seen, Map<Stage, String> cells) {

        boolean isEmpty() {
            return task.isBlank() || !TaskCode.isValid(task);
        }
    }

    static SheetForm of(HttpServletRequest request) {
        String[] tasks = values(request, "task");
        String[] sources = values(request, "source");
        String[] seen = values(request, "seen");
        Map<Stage, String[]> cells = new EnumMap<>(Stage.class);
        boolean even = sources.length == tasks.length && seen.length == tasks.length && tasks.length <= MOST;
        for (Stage stage : Stage.values()) {
            String[] column = values(request, name(stage));
            even = even && column.length == tasks.length;
            cells.put(stage, column);
        }
        if (!even) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < tasks.length; at++) {
            int row = at;
            Map<Stage, String> typed = new EnumMap<>(Stage.class);
            cells.forEach((stage, column) -> typed.put(stage, column[row]));
            rows.add(new Row(tasks[at], sources[at], Numbers.sent(seen[at]), typed));
        }
        Map<Stage, String> totals = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            totals.put(stage, value(request, "total-" + name(stage)));
        }
        return new SheetForm(
                rows, totals, value(request, "effective"), value(request, "reason"), value(request, "document"));
    }

    static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
