package vn.labuong.plan.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.task.StateLog;

/** Makes rows of the tasks of a plan on its date. */
@Component
class TaskRows {

    private final PlanWords words;
    private final Parties parties;

    TaskRows(PlanWords words, Parties parties) {
        this.words = words;
        this.parties = parties;
    }

    List<TaskRow> all(PlanOnDate plan, Locale locale) {
        Parties.Book book = parties.at(plan.register(), locale);
        return plan.leaves().stream().map(task -> row(plan, task, book, locale)).toList();
    }

    private TaskRow row(PlanOnDate plan, Task task, Parties.Book book, Locale locale) {
        TaskState state = plan.state(task.code());
        StateLog.Entry entry = plan.states().get(task.code());
        Task group = plan.find(task.code().group()).orElse(task);
        return new TaskRow(
                task.code().value(),
                group.code().value(),
                group.title().in(locale),
                href(plan, task),
                task.title().in(locale),
                task.title().languageIn(locale),
                book.of(plan.duties().rolesIn(task.code(), TaskRole.Part.LEAD)),
                book.of(plan.duties().rolesIn(task.code(), TaskRole.Part.COORDINATOR)),
                words.years(task, locale),
                words.recurrence(task, locale),
                task.expectedResult() == null ? null : task.expectedResult().in(locale),
                task.resultKind().name(),
                state.name(),
                words.state(state, locale),
                PlanWords.badge(state),
                entry != null && entry.demo());
    }

    static String href(PlanOnDate plan, Task task) {
        return "/chuong-trinh/" + plan.plan().code() + "/nhiem-vu/" + task.code() + "?on=" + plan.on();
    }
}
