package vn.labuong.reporting.asked;

import java.util.List;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/** Which answers a task, an indicator or the plan as a whole asks for; the one place where this is decided. */
final class QuestionsOfTask {

    /** Tasks that the product never carries out: their text stays and the responsible agency's figure, nothing else. */
    private static final String FIGURE_ONLY = "dnh05";

    private QuestionsOfTask() {}

    static List<AskedCell> ask(Task task, TaskRole.Part part) {
        Subject subject = Subject.task(task.code());
        boolean leads = part == TaskRole.Part.LEAD;
        if (FIGURE_ONLY.equals(task.noteKey())) {
            return leads ? List.of(figure(subject, true, AskedCell.Shape.COUNT)) : List.of();
        }
        boolean counted = task.resultKind() == Task.ResultKind.COUNT || task.resultKind() == Task.ResultKind.BOTH;
        AskedCell narrative = words(subject, CellKind.NARRATIVE, leads);
        if (part == TaskRole.Part.COORDINATOR) {
            return List.of(narrative);
        }
        AskedCell figure = figure(subject, counted, AskedCell.Shape.COUNT);
        return part == TaskRole.Part.REPORT_ONLY
                ? List.of(figure, narrative)
                : List.of(
                        figure,
                        narrative,
                        words(subject, CellKind.DIFFICULTY, false),
                        words(subject, CellKind.PROPOSAL, false));
    }

    static AskedCell ask(PlanIndicator indicator) {
        AskedCell.Shape shape = switch (indicator.unit()) {
            case PERCENT -> AskedCell.Shape.SHARE;
            case COUNT -> AskedCell.Shape.COUNT;
            case YES_NO -> AskedCell.Shape.YES_NO;
        };
        return figure(Subject.indicator(indicator.code()), true, shape);
    }

    /** Whoever has any part says in a few words what it did, so that an agency that only helps reports too. */
    static List<AskedCell> ofThePlan() {
        return List.of(
                words(Subject.PLAN, CellKind.NARRATIVE, true),
                words(Subject.PLAN, CellKind.DIFFICULTY, false),
                words(Subject.PLAN, CellKind.PROPOSAL, false));
    }

    private static AskedCell figure(Subject subject, boolean required, AskedCell.Shape shape) {
        return new AskedCell(subject, CellKind.FIGURE, required, shape);
    }

    private static AskedCell words(Subject subject, CellKind kind, boolean required) {
        return new AskedCell(subject, kind, required, null);
    }
}
