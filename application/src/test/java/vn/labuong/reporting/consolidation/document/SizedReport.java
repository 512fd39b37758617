package vn.labuong.reporting.consolidation.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.CitedFile;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Gaps;
import vn.labuong.reporting.consolidation.Reference;
import vn.labuong.reporting.consolidation.SubjectResult;

/** A report like a real one with another number of tasks, to each of which the same agencies say something. */
final class SizedReport {

    /** What XML forbids or takes for its own, letters outside the plane, a line of its own. */
    private static final String HOSTILE = "</w:t>]]>&amp;<c/>\u0001\uFFFE 😀 =1+1\nភាសាខ្មែរ ";

    private final ConsolidatedReport like;
    private final List<AgencyId> agencies;

    /** @param agencies who says something */
    SizedReport(ConsolidatedReport like, List<AgencyId> agencies) {
        this.like = like;
        this.agencies = agencies;
    }

    static String title(int task) {
        return "Nhiệm vụ thử số " + task;
    }

    ConsolidatedReport with(int tasks) {
        List<Task> all = new ArrayList<>();
        all.add(like.groups().get(0));
        List<SubjectResult> results = new ArrayList<>();
        Task one = like.asked().tasks().stream()
                .filter(Task::isTask)
                .min(Comparator.comparingInt(Task::position))
                .orElseThrow();
        for (int at = 1; at <= tasks; at++) {
            Task task = copy(one, new TaskCode(all.get(0).code() + "." + at), at);
            all.add(task);
            results.add(result(Subject.task(task.code())));
        }
        AskedInPeriod asked = like.asked();
        return new ConsolidatedReport(
                like.plan(),
                new AskedInPeriod(
                        asked.period(), all, asked.indicators(), asked.duties(), asked.units(), asked.handedDown()),
                like.register(),
                like.withSent(),
                like.standings(),
                results,
                like.indicators(),
                like.general(),
                like.difficulties(),
                like.proposals(),
                like.years(),
                like.budget(),
                like.gathered());
    }

    private static Task copy(Task one, TaskCode code, int position) {
        return new Task(
                one.plan(),
                code,
                one.kind(),
                one.parent(),
                position,
                new vn.labuong.plan.Wording(title(position), null, null),
                one.fromYear(),
                one.toYear(),
                one.recurrence(),
                one.expectedResult(),
                one.resultKind(),
                one.functions(),
                one.functionCertainty(),
                null,
                null,
                null,
                one.version());
    }

    private SubjectResult result(Subject subject) {
        Gaps gaps = new Gaps(agencies.size(), List.of(), List.of(), List.of(), List.of());
        return new SubjectResult(
                subject,
                agencies.subList(0, 1),
                false,
                agencies.stream()
                        .map(agency -> said(subject, CellKind.FIGURE, agency, new Answer.Figure(7, 9L, null)))
                        .toList(),
                gaps,
                agencies.stream()
                        .map(agency -> said(
                                subject,
                                CellKind.NARRATIVE,
                                agency,
                                new Answer.Prose(HOSTILE + "đã tổ chức lớp tập huấn về quyền con người tại " + agency)))
                        .toList(),
                gaps);
    }

    private Contribution said(Subject subject, CellKind kind, AgencyId agency, Answer answer) {
        return new Contribution(
                new Reference(agencies.indexOf(agency) + 1, agency, subject, kind, 1, false),
                answer,
                false,
                List.of(new CitedFile("bằng chứng <1> & 2.pdf", "ab".repeat(32), "3–5")));
    }
}
