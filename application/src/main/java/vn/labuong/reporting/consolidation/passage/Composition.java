package vn.labuong.reporting.consolidation.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.budget.BudgetTotals;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.SubjectResult;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Completeness;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.web.Languages;

/** Writes the report from the answers: the same answers give the same text under the same keys. */
@Component
public class Composition {

    private final ReportWords words;
    private final DocumentWords fixed;

    Composition(ReportWords words, DocumentWords fixed) {
        this.words = words;
        this.fixed = fixed;
    }

    /**
     * The whole text, part by part.
     *
     * @param worded keys of the paragraphs in whose place a person wrote another
     */
    public List<Chapter> of(ConsolidatedReport report, Set<String> worded) {
        SubjectPassages subjects = new SubjectPassages(report, words, fixed, worded);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("1", 1, "", List.of(new Chapter.Entry("", general(report, subjects)))));
        for (Task group : report.groups()) {
            chapters.add(new Chapter(
                    "2-" + group.code(),
                    2,
                    Objects.requireNonNull(group.title().vi()),
                    tasks(report, group.code(), subjects)));
        }
        chapters.add(new Chapter("3", 3, "", indicators(report, subjects)));
        chapters.add(new Chapter("4", 4, "", List.of(new Chapter.Entry("", List.of(money(report))))));
        chapters.add(new Chapter("5", 5, "", voices(report, report.difficulties(), "difficulty", subjects)));
        List<Chapter.Entry> last = new ArrayList<>(voices(report, report.proposals(), "proposal", subjects));
        last.add(new Chapter.Entry("", List.of(Passage.of("closing", fixed.text("closing", lower(about(report)))))));
        chapters.add(new Chapter("6", 6, "", last));
        return chapters;
    }

    /** What the report is about, without its kind. */
    public String about(ConsolidatedReport report) {
        return about(report.plan(), report.period());
    }

    /** The same before anything is gathered. */
    public String about(Plan plan, ReportingPeriod period) {
        String title = plan.title().vi();
        return period.kind() == ReportingPeriod.Kind.YEARLY && period.title() == null
                ? fixed.text("head.about.yearly", title, String.valueOf(period.lastYear()))
                : fixed.text("head.about", title, lower(words.period(period, Languages.VIETNAMESE)));
    }

    static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private List<Passage> general(ConsolidatedReport report, SubjectPassages subjects) {
        List<Passage> passages = new ArrayList<>();
        passages.add(Passage.of("general/reports", reports(report)));
        if (!report.awaited().isEmpty()) {
            passages.add(Passage.of(
                    "general/awaited",
                    fixed.text(
                            "general.awaited",
                            number(report.awaited().size()),
                            number(report.standings().size()),
                            subjects.names(report.awaited(), "gap.more.reports"))));
        }
        Together.of(report, report.standings(), Standing::agency)
                .levels()
                .forEach((level, some) -> passages.add(
                        Passage.of(LocalVoices.key("general", level), ofLevel(report, level, some, subjects))));
        passages.addAll(subjects.voices(report.general()));
        return passages;
    }

    private String reports(ConsolidatedReport report) {
        ReportingPeriod period = report.period();
        List<Standing> all = report.standings();
        String said = fixed.text(
                "general.reports",
                report.plan().title().vi(),
                Dates.numeric(period.from()),
                Dates.numeric(period.until().minusDays(1)),
                Dates.numeric(period.cutOff()),
                number(all.size()),
                number(report.counted().size()),
                words.completeness(
                        Completeness.sum(
                                all.stream().map(Standing::completeness).toList()),
                        Languages.VIETNAMESE),
                number(timely(all, Timeliness.ON_TIME)),
                number(timely(all, Timeliness.LATE)),
                number(all.stream().filter(Standing::hasNothing).count()));
        long provisional = all.stream()
                .filter(one -> report.counts(one) && one.state() == ReportState.SUBMITTED)
                .count();
        return provisional == 0 ? said : said + " " + fixed.text("general.provisional", number(provisional));
    }

    /** How the communes stand, which are named one by one only where they are late. */
    private String ofLevel(
            ConsolidatedReport report, Agency.Level level, List<Standing> some, SubjectPassages subjects) {
        List<AgencyId> late = some.stream()
                .filter(one -> one.timeliness() == Timeliness.LATE)
                .map(Standing::agency)
                .toList();
        String names = late.isEmpty() ? "" : fixed.text("general.level.late", subjects.names(late, "gap.more.reports"));
        return fixed.text(
                "general.level",
                number(some.size()),
                fixed.text(Together.word(level)),
                number(some.stream().filter(report::counts).count()),
                number(timely(some, Timeliness.ON_TIME)),
                number(late.size()) + names,
                number(some.stream().filter(Standing::hasNothing).count()));
    }

    private static long timely(List<Standing> all, Timeliness wanted) {
        return all.stream().filter(one -> one.timeliness() == wanted).count();
    }

    private List<Chapter.Entry> tasks(ConsolidatedReport report, TaskCode group, SubjectPassages subjects) {
        List<Chapter.Entry> entries = new ArrayList<>();
        for (Task task : report.asked().tasks()) {
            if (!task.isTask() || !task.code().group().equals(group)) {
                continue;
            }
            SubjectResult result = report.find(Subject.task(task.code())).orElseThrow();
            List<Passage> passages = new ArrayList<>(subjects.of(result));
            if (passages.isEmpty()) {
                String key = report.period().touches(task) ? "task.nothing" : "task.not-running";
                passages.add(Passage.of(result.subject() + "/none", fixed.text(key)));
            }
            entries.add(new Chapter.Entry(task.code() + ". " + task.title().vi(), passages));
        }
        return entries;
    }

    private List<Chapter.Entry> indicators(ConsolidatedReport report, SubjectPassages subjects) {
        List<Chapter.Entry> entries = new ArrayList<>();
        for (SubjectResult result : report.indicators()) {
            List<Passage> passages = new ArrayList<>(subjects.of(result));
            if (passages.isEmpty()) {
                passages.add(Passage.of(result.subject() + "/none", fixed.text("task.nothing")));
            }
            entries.add(new Chapter.Entry(
                    words.subject(report.asked(), result.subject(), Languages.VIETNAMESE)
                            .whole(),
                    passages));
        }
        return entries;
    }

    private List<Chapter.Entry> voices(
            ConsolidatedReport report, List<Contribution> all, String kind, SubjectPassages subjects) {
        if (all.isEmpty()) {
            return List.of(new Chapter.Entry("", List.of(Passage.of("none/" + kind, fixed.text("nothing")))));
        }
        Map<Subject, List<Contribution>> bySubject = all.stream()
                .collect(Collectors.groupingBy(one -> one.source().subject(), LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream()
                .map(entry -> new Chapter.Entry(
                        words.subject(report.asked(), entry.getKey(), Languages.VIETNAMESE)
                                .whole(),
                        subjects.voices(entry.getValue())))
                .toList();
    }

    private Passage money(ConsolidatedReport report) {
        BudgetTotals totals = report.budget().totals();
        String text = totals.lines() == 0
                ? fixed.text("budget.none")
                : fixed.text(
                        "budget.sum",
                        number(totals.lines()),
                        sum(totals.estimate()),
                        sum(totals.approved()),
                        sum(totals.spent()));
        return Passage.of("budget/sum", text);
    }

    /** An amount with what was not added, which is no 0. */
    private String sum(BudgetTotals.Total total) {
        List<String> beside = new ArrayList<>();
        beside(beside, "budget.integrated", total.integrated());
        beside(beside, "budget.regulated", total.asRegulated());
        beside(beside, "budget.unknown", total.unknown());
        String amount = total.amounts() == 0
                ? fixed.text("budget.no-amount")
                : MoneyWords.exact(total.sum(), Languages.VIETNAMESE);
        return beside.isEmpty() ? amount : fixed.text("budget.beside", amount, String.join(", ", beside));
    }

    private void beside(List<String> beside, String key, int count) {
        if (count > 0) {
            beside.add(fixed.text(key, number(count)));
        }
    }

    private String number(long number) {
        return words.number(number, Languages.VIETNAMESE);
    }
}
