package vn.labuong.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duty;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.text.SearchKey;
import vn.labuong.shared.text.ViCollator;

/**
 * What the address of a task list asks for; each part may be absent.
 *
 * @param q words looked for without regard to marks and case
 * @param nhom group code
 * @param dv agency id: tasks that it leads on the date
 * @param nam year in which the task runs
 * @param ky recurrence, or {@code none}
 * @param tt state
 * @param kq kind of result
 * @param sap order: {@code ten}, {@code don-vi} or {@code trang-thai}; else the plan's own
 */
record TaskFilter(
        @Nullable String q,
        @Nullable String nhom,
        @Nullable String dv,
        @Nullable String nam,
        @Nullable String ky,
        @Nullable String tt,
        @Nullable String kq,
        @Nullable String sap,
        @Nullable String on) {

    List<TaskRow> apply(List<TaskRow> rows, PlanOnDate plan) {
        return rows.stream()
                .filter(row -> matchesText(row)
                        && is(nhom, row.group())
                        && is(tt, row.state())
                        && is(kq, row.resultKind())
                        && matchesTask(plan, new TaskCode(row.code())))
                .sorted(order(rows))
                .toList();
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.isBlank() || asked.equals(value);
    }

    private boolean matchesText(TaskRow row) {
        if (q == null || q.isBlank()) {
            return true;
        }
        String text = SearchKey.of(String.join(
                " ",
                row.code(),
                row.title(),
                row.leadNames(),
                row.expectedResult() == null ? "" : row.expectedResult()));
        return List.of(SearchKey.of(q).split(" ", -1)).stream().allMatch(text::contains);
    }

    private boolean matchesTask(PlanOnDate plan, TaskCode code) {
        Task task = plan.find(code).orElseThrow();
        String rhythm = task.recurrence() == null ? "none" : task.recurrence().name();
        boolean year = nam == null || !nam.matches("\\d{4}") || task.runsIn(Integer.parseInt(nam));
        return year && (ky == null || ky.isBlank() || ky.equalsIgnoreCase(rhythm)) && isLedBy(plan, code);
    }

    private boolean isLedBy(PlanOnDate plan, TaskCode code) {
        if (dv == null || dv.isBlank()) {
            return true;
        }
        if (!AgencyId.isWellFormed(dv)) {
            return false;
        }
        AgencyId agency = new AgencyId(dv);
        return plan.duties().rolesIn(code, TaskRole.Part.LEAD).stream()
                .flatMap(role -> role.bearers().stream())
                .map(Duty::agency)
                .anyMatch(agency::equals);
    }

    private Comparator<TaskRow> order(List<TaskRow> rows) {
        ViCollator vietnamese = new ViCollator();
        Comparator<TaskRow> own = Comparator.comparingInt(rows::indexOf);
        Map<String, Comparator<TaskRow>> orders = Map.of(
                "ten", Comparator.comparing(TaskRow::title, vietnamese),
                "don-vi", Comparator.comparing(TaskRow::leadNames, vietnamese),
                "trang-thai", Comparator.comparing(TaskRow::state));
        return sap == null || !orders.containsKey(sap) ? own : orders.get(sap).thenComparing(own);
    }

    /** The address of the list with these filters, to share and to come back to. */
    UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "nhom", nhom);
        add(address, "dv", dv);
        add(address, "nam", nam);
        add(address, "ky", ky);
        add(address, "tt", tt);
        add(address, "kq", kq);
        add(address, "sap", sap);
        add(address, "on", on);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }
}
