package vn.labuong.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.BudgetTotals;
import vn.labuong.budget.FundSource;
import vn.labuong.budget.Stage;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.chart.StackedBars;

/** The sums of one year in the order of the plan, of the agencies' names and of the list of sources. */
@Component
class BudgetOverview {

    private static final long MILLION = 1_000_000L;

    private final BudgetGate gate;
    private final BudgetWords words;

    BudgetOverview(BudgetGate gate, BudgetWords words) {
        this.gate = gate;
        this.words = words;
    }

    /** A year of a plan: what all tables of the page are made of. */
    record Year(Plan plan, int year, List<Task> tasks, BudgetTable table, Map<AgencyId, Map<Stage, Money>> stated) {

        Optional<Task> task(TaskCode code) {
            return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
        }
    }

    /** A line without money of its own, by name. */
    record Named(String task, String taskTitle, String titleLang, String agency, String words, String href) {}

    List<SumRow> byGroup(Year year, Locale locale) {
        Map<TaskCode, BudgetTotals> totals =
                year.table().totalsBy(line -> line.task().group());
        return totals.entrySet().stream()
                .sorted(Comparator.comparing(entry -> position(year, entry.getKey())))
                .map(entry -> {
                    Optional<Task> group = year.task(entry.getKey());
                    String title =
                            group.map(found -> ". " + found.title().in(locale)).orElse("");
                    String lang =
                            group.map(found -> found.title().languageIn(locale)).orElse("vi");
                    return SumRow.of(entry.getKey() + title, lang, null, entry.getValue(), List.of(), words, locale);
                })
                .toList();
    }

    List<SumRow> byAgency(Year year, Locale locale) {
        List<SumRow> rows = new ArrayList<>();
        year.table().totalsBy(BudgetLine::agency).forEach((agency, totals) -> {
            Map<Stage, Money> stated = year.stated().getOrDefault(agency, Map.of());
            rows.add(SumRow.of(
                    gate.label(agency, year.year(), locale),
                    locale.getLanguage(),
                    BudgetGate.address(year.plan(), year.year(), agency),
                    totals,
                    differences(totals, stated, locale),
                    words,
                    locale));
        });
        rows.sort(Comparator.comparing(SumRow::label, new ViCollator()));
        return rows;
    }

    List<SumRow> bySource(Year year, Locale locale) {
        Map<String, BudgetTotals> totals = year.table().totalsBy(BudgetLine::source);
        return year.table().sources().stream()
                .filter(source -> totals.containsKey(source.code()))
                .map(source -> SumRow.of(
                        source.in(locale),
                        locale.getLanguage(),
                        null,
                        totals.getOrDefault(source.code(), BudgetTotals.of(List.of())),
                        List.of(),
                        words,
                        locale))
                .toList();
    }

    SumRow total(Year year, Locale locale) {
        return SumRow.of(
                words.text("budget.total", locale),
                locale.getLanguage(),
                null,
                year.table().totals(),
                List.of(),
                words,
                locale);
    }

    /** Where a stated total is not the sum of the rows: one sentence a stage. */
    List<String> differences(BudgetTotals totals, Map<Stage, Money> stated, Locale locale) {
        List<String> found = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Money said = stated.get(stage);
            Money sum = totals.of(stage).sum();
            if (said != null && !said.equals(sum)) {
                found.add(words.text(
                        "budget.stated.differs",
                        locale,
                        words.text("budget.stage." + stage, locale),
                        MoneyWords.digits(said),
                        MoneyWords.digits(sum),
                        MoneyWords.digits(new Money(Math.abs(said.dong() - sum.dong())))));
            }
        }
        return found;
    }

    /** What was approved, divided into spent and left, in millions, group by group. */
    StackedBars spentOfApproved(Year year, Locale locale) {
        List<StackedBars.Group> groups = new ArrayList<>();
        Map<TaskCode, BudgetTotals> totals =
                year.table().totalsBy(line -> line.task().group());
        totals.entrySet().stream()
                .sorted(Comparator.comparing(entry -> position(year, entry.getKey())))
                .forEach(entry -> {
                    // Rounded before the rest is taken, so that both parts make up what the table says was approved.
                    int spent = millions(entry.getValue().spent().sum().dong());
                    int left = Math.max(
                            0, millions(entry.getValue().approved().sum().dong()) - spent);
                    String title = year.task(entry.getKey())
                            .map(group -> ". " + group.title().in(locale))
                            .orElse("");
                    groups.add(new StackedBars.Group(entry.getKey() + title, null, List.of(spent, left)));
                });
        return StackedBars.of(
                List.of("done", "planned"),
                List.of(words.text("budget.chart.spent", locale), words.text("budget.chart.left", locale)),
                groups);
    }

    /** Lines whose estimate is a word and no amount. */
    List<Named> withoutMoney(Year year, Locale locale) {
        return year.table().lines().stream()
                .filter(line -> line.estimate().state() == MoneyCell.State.INTEGRATED
                        || line.estimate().state() == MoneyCell.State.AS_REGULATED)
                .sorted(Comparator.comparing(line -> position(year, line.task())))
                .map(line -> new Named(
                        line.task().value(),
                        year.task(line.task())
                                .map(task -> task.title().in(locale))
                                .orElse(""),
                        year.task(line.task())
                                .map(task -> task.title().languageIn(locale))
                                .orElse("vi"),
                        gate.label(line.agency(), year.year(), locale),
                        words.brief(line.estimate(), locale),
                        BudgetGate.PATH + "/dong/" + line.id()))
                .toList();
    }

    static String sourceName(BudgetTable table, String code, Locale locale) {
        return table.sources().stream()
                .filter(source -> source.code().equals(code))
                .map((FundSource source) -> source.in(locale))
                .findFirst()
                .orElse(code);
    }

    static int position(Year year, TaskCode code) {
        return year.task(code).map(Task::position).orElse(Integer.MAX_VALUE);
    }

    private static int millions(long dong) {
        return (int) Math.min(Integer.MAX_VALUE, (dong + MILLION / 2) / MILLION);
    }
}
