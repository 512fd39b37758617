package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Duty;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Task;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.web.Languages;

/** Puts a report before its reader: what is asked, in the plan's order, and what stands there. */
@Component
class ReportViews {

    private final Cells cells;
    private final ReportEarlier earlier;
    private final ReportReasons reasons;
    private final AnswerViews answers;
    private final ConflictViews conflicts;
    private final ReportWords words;

    ReportViews(
            Cells cells,
            ReportEarlier earlier,
            ReportReasons reasons,
            AnswerViews answers,
            ConflictViews conflicts,
            ReportWords words) {
        this.cells = cells;
        this.earlier = earlier;
        this.reasons = reasons;
        this.answers = answers;
        this.conflicts = conflicts;
        this.words = words;
    }

    /** A fixed number of statements, whatever the number of questions. */
    ReportView of(ReportGate.Entered entered, AnswerSaving.Attempt attempt, Locale locale) {
        Map<String, Cell> given = cells.of(entered.report().id()).stream()
                .collect(Collectors.toMap(cell -> cell.key().local(), Function.identity()));
        AnswerViews.Ground ground =
                answers.ground(entered, given, earlier.of(entered.period(), entered.report()), attempt, locale);
        Map<String, Duty> duties = ReportReasons.byTask(entered.opened().asked());
        Map<String, ReportView.Group> groups = new LinkedHashMap<>();
        entered.opened().asked().bySubject().forEach((subject, questions) -> {
            ReportView.Group head = group(entered.opened().all(), subject, locale);
            groups.computeIfAbsent(head.title(), none -> head)
                    .subjects()
                    .add(subject(ground, subject, questions, duties.get(subject.code()), locale));
        });
        List<ReportView.Link> missing = new ArrayList<>();
        List<ReportView.Link> owed = new ArrayList<>();
        List<ReportView.Link> returned = new ArrayList<>();
        for (AskedCell question : entered.opened().asked().cells()) {
            Cell cell = given.get(question.local());
            if (question.required() && (cell == null || cell.answer() instanceof Answer.Empty)) {
                missing.add(link(entered.opened().all(), question, null, locale));
            }
            if (cell != null && cell.answer() instanceof Answer.NoFigureYet) {
                owed.add(link(entered.opened().all(), question, null, locale));
            }
            if (cell != null && cell.review() == Cell.Review.RETURNED) {
                returned.add(link(entered.opened().all(), question, cell.reviewReason(), locale));
            }
        }
        return new ReportView(
                List.copyOf(groups.values()),
                missing,
                owed,
                returned,
                conflicts.of(entered, given, locale),
                next(groups.values()));
    }

    private static @Nullable String next(Collection<ReportView.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.subjects().stream())
                .flatMap(ReportView.Subject::answers)
                .filter(ReportView.Answer::isDue)
                .map(ReportView.Answer::anchor)
                .findFirst()
                .orElse(null);
    }

    ReportView.Link link(AskedInPeriod all, AskedCell question, @Nullable String note, Locale locale) {
        String about = words.subject(all, question.subject(), locale).whole();
        return new ReportView.Link(
                ReportPaths.anchor(question.local()),
                words.text(question.kind().messageKey(), locale) + " – " + about,
                note);
    }

    private ReportView.Subject subject(
            AnswerViews.Ground ground, Subject subject, List<AskedCell> questions, @Nullable Duty duty, Locale locale) {
        AskedInPeriod all = ground.entered().opened().all();
        ReportWords.Name name = words.subject(all, subject, locale);
        PlanIndicator indicator = all.indicators().stream()
                .filter(one -> subject.equals(Subject.indicator(one.code())))
                .findFirst()
                .orElse(null);
        List<ReportView.Answer> main = new ArrayList<>();
        List<ReportView.Answer> more = new ArrayList<>();
        for (AskedCell question : questions) {
            boolean first = switch (question.kind()) {
                case FIGURE, NARRATIVE -> true;
                case DIFFICULTY, PROPOSAL -> false;
            };
            (first ? main : more).add(answers.of(ground, question, indicator, locale));
        }
        boolean moreOpen = more.stream()
                .anyMatch(answer -> answer.returned() != null
                        || answer.problem() != null
                        || !AnswerForm.BLANK.equals(answer.given()));
        boolean writable = main.stream().anyMatch(ReportView.Answer::writable)
                || more.stream().anyMatch(ReportView.Answer::writable);
        boolean leads = duty != null && duty.part() == vn.labuong.plan.TaskRole.Part.LEAD;
        return new ReportView.Subject(
                subject.toString(),
                ReportPaths.anchor(subject.toString()),
                name.whole(),
                name.lang(),
                name.address(),
                duty == null ? null : words.text("plan.part." + duty.part().name(), locale),
                leads ? "lead" : "coordinator",
                duty == null ? List.of() : reasons.of(duty, locale),
                writable,
                main,
                more,
                moreOpen,
                Stream.concat(main.stream(), more.stream()).anyMatch(ReportViews::needsWork));
    }

    /** What an error, an unfinished figure or a way to it from elsewhere on the page is about stands open. */
    private static boolean needsWork(ReportView.Answer answer) {
        return answer.isDue()
                || answer.problem() != null
                || (answer.writable() && answer.standing() == ReportView.Given.OWED);
    }

    /** The group of the plan to which a task belongs, with no subjects yet. */
    private ReportView.Group group(AskedInPeriod all, Subject subject, Locale locale) {
        if (subject.kind() != Subject.Kind.TASK) {
            String key = subject.kind() == Subject.Kind.PLAN ? "reporting.subject.plan" : "reporting.report.indicators";
            return new ReportView.Group(words.text(key, locale), Languages.code(locale), new ArrayList<>());
        }
        Map<String, Task> byCode = new HashMap<>();
        all.tasks().forEach(task -> byCode.put(task.code().value(), task));
        Task task = byCode.get(subject.code());
        while (task != null && task.kind() != Task.Kind.GROUP && task.parent() != null) {
            task = byCode.get(task.parent().value());
        }
        return task == null
                ? new ReportView.Group("", "vi", new ArrayList<>())
                : new ReportView.Group(
                        task.code() + ". " + task.title().in(locale),
                        task.title().languageIn(locale),
                        new ArrayList<>());
    }
}
