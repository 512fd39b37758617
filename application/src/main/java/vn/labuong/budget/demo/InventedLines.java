package vn.labuong.budget.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLineTable.Invention;
import vn.labuong.budget.ledger.LineKey;
import vn.labuong.budget.ledger.TaskBearing;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.shared.text.MoneyCell;

/**
 * Makes lines up, the same ones at each run. Every line belongs to an agency that leads the task on the day of its
 * figures: in the year of the reorganisation the old agency has what was spent before, the new one the rest.
 */
final class InventedLines {

    private static final long SEED = 355_2023;
    private static final int YEAR_OF_CHANGE = 2025;
    /** A province-wide task is shown with a few of its many bearers. */
    private static final int OF_A_GROUP = 2;

    private final Random random = new Random(SEED);
    private final String reason;
    private final String document;
    private boolean revised;
    private boolean regulated;

    InventedLines(String reason, String document) {
        this.reason = reason;
        this.document = document;
    }

    Map<LineKey, List<Invention>> of(TaskBearing.OfYear duties, PlanCode plan, int year) {
        Map<LineKey, List<Invention>> lines = new LinkedHashMap<>();
        LocalDate begin = LocalDate.of(year, 1, 10);
        LocalDate end = LocalDate.of(year, 12, 15);
        for (Task task : duties.tasks()) {
            if (!task.isTask()) {
                continue;
            }
            for (Lead lead : leads(duties, task, begin)) {
                LineKey key = new LineKey(plan, year, lead.agency(), task.code(), source(lead));
                lines.put(key, year == YEAR_OF_CHANGE ? beforeTheChange() : wholeYear(year));
            }
            if (year == YEAR_OF_CHANGE) {
                for (Lead lead : leads(duties, task, end)) {
                    LineKey key = new LineKey(plan, year, lead.agency(), task.code(), source(lead));
                    lines.putIfAbsent(key, afterTheChange());
                }
            }
        }
        return lines;
    }

    private record Lead(AgencyId agency, boolean collective) {}

    private static List<Lead> leads(TaskBearing.OfYear duties, Task task, LocalDate day) {
        TreeSet<AgencyId> named = new TreeSet<>();
        TreeSet<AgencyId> members = new TreeSet<>();
        duties.on(day).rolesIn(task.code(), TaskRole.Part.LEAD).stream()
                .flatMap(role -> role.bearers().stream())
                .filter(duty -> !duty.open())
                .forEach((Duty duty) -> (duty.isCollective() ? members : named).add(duty.agency()));
        List<Lead> leads = new ArrayList<>();
        named.forEach(agency -> leads.add(new Lead(agency, false)));
        members.stream()
                .filter(agency -> !named.contains(agency))
                .limit(OF_A_GROUP)
                .forEach(agency -> leads.add(new Lead(agency, true)));
        return leads;
    }

    private String source(Lead lead) {
        int dice = random.nextInt(20);
        if (lead.collective() && dice < 12) {
            return "local";
        }
        return dice == 0 ? "sponsor" : dice <= 2 ? "central" : "province";
    }

    private List<Invention> wholeYear(int year) {
        LocalDate asked = LocalDate.of(year - 1, 11, 20);
        LocalDate given = LocalDate.of(year - 1, 12, 22);
        if (random.nextInt(5) == 0) {
            return List.of(
                    new Invention(Stage.ESTIMATE, MoneyCell.INTEGRATED, asked, null, null),
                    new Invention(Stage.APPROVED, MoneyCell.INTEGRATED, given, null, null));
        }
        long estimate = estimate();
        long approved = share(estimate, 80, 100, 1_000_000);
        List<Invention> entries = new ArrayList<>();
        entries.add(amount(Stage.ESTIMATE, estimate, asked));
        entries.add(amount(Stage.APPROVED, approved, given));
        boolean underWay = year > YEAR_OF_CHANGE;
        if (!underWay || random.nextInt(5) < 3) {
            LocalDate spentBy = underWay ? LocalDate.of(year, 10, 1) : LocalDate.of(year, 12, 10);
            entries.add(amount(Stage.SPENT, share(approved, underWay ? 30 : 88, underWay ? 80 : 100, 10_000), spentBy));
        }
        return entries;
    }

    private List<Invention> beforeTheChange() {
        LocalDate asked = LocalDate.of(YEAR_OF_CHANGE - 1, 11, 18);
        LocalDate given = LocalDate.of(YEAR_OF_CHANGE - 1, 12, 20);
        if (!regulated) {
            regulated = true;
            return List.of(new Invention(Stage.ESTIMATE, MoneyCell.AS_REGULATED, asked, null, null));
        }
        if (random.nextInt(5) == 0) {
            return List.of(new Invention(Stage.ESTIMATE, MoneyCell.INTEGRATED, asked, null, null));
        }
        long estimate = estimate();
        long approved = share(estimate, 30, 50, 1_000_000);
        return List.of(
                amount(Stage.ESTIMATE, estimate, asked),
                amount(Stage.APPROVED, approved, given),
                amount(Stage.SPENT, share(approved, 85, 100, 10_000), LocalDate.of(YEAR_OF_CHANGE, 2, 25)));
    }

    private List<Invention> afterTheChange() {
        LocalDate asked = LocalDate.of(YEAR_OF_CHANGE, 7, 4);
        if (random.nextInt(5) == 0) {
            return List.of(new Invention(Stage.ESTIMATE, MoneyCell.INTEGRATED, asked, null, null));
        }
        long estimate = estimate();
        List<Invention> entries = new ArrayList<>();
        entries.add(amount(Stage.ESTIMATE, estimate, asked));
        if (!revised) {
            revised = true;
            estimate = share(estimate, 70, 85, 1_000_000);
            entries.add(new Invention(
                    Stage.ESTIMATE, MoneyCell.of(estimate), LocalDate.of(YEAR_OF_CHANGE, 7, 21), reason, document));
        }
        long approved = share(estimate, 85, 100, 1_000_000);
        entries.add(amount(Stage.APPROVED, approved, LocalDate.of(YEAR_OF_CHANGE, 7, 28)));
        entries.add(amount(Stage.SPENT, share(approved, 85, 100, 10_000), LocalDate.of(YEAR_OF_CHANGE, 12, 8)));
        return entries;
    }

    private static Invention amount(Stage stage, long dong, LocalDate day) {
        return new Invention(stage, MoneyCell.of(dong), day, null, null);
    }

    /** Twenty to four hundred million, now and then more than a billion. */
    private long estimate() {
        return random.nextInt(25) == 0 ? 1_200_000_000L : 5_000_000L * (4 + random.nextInt(77));
    }

    private long share(long whole, int least, int most, long step) {
        long percent = (long) least + random.nextInt(most - least + 1);
        return whole / 100 * percent / step * step;
    }
}
