package vn.labuong.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Option;

/** What each filter of the task list offers. */
@Component
class TaskChoices {

    private final PlanWords words;

    TaskChoices(PlanWords words) {
        this.words = words;
    }

    /** The choices of each select. */
    record Choices(
            List<Option> groups,
            List<Option> agencies,
            List<Option> years,
            List<Option> rhythms,
            List<Option> states,
            List<Option> results,
            List<Option> orders) {}

    Choices of(PlanOnDate plan, Locale locale) {
        return new Choices(
                plan.groups().stream()
                        .map(group -> new Option(
                                group.code().value(),
                                group.code() + ". " + group.title().in(locale)))
                        .toList(),
                leading(plan, locale),
                IntStream.rangeClosed(plan.plan().fromYear(), plan.plan().toYear())
                        .mapToObj(year -> new Option(String.valueOf(year), String.valueOf(year)))
                        .toList(),
                rhythms(locale),
                Stream.of(TaskState.values())
                        .map(state -> new Option(state.name(), words.state(state, locale)))
                        .toList(),
                Stream.of(Task.ResultKind.values())
                        .map(kind -> new Option(kind.name(), words.text("plan.result-kind." + kind.name(), locale)))
                        .toList(),
                Stream.of("ten", "don-vi", "trang-thai")
                        .map(order -> new Option(order, words.text("plan.order." + order, locale)))
                        .toList());
    }

    private List<Option> leading(PlanOnDate plan, Locale locale) {
        return plan.duties().ledByName().keySet().stream()
                .map(agency -> new Option(agency.value(), plan.register().name(agency, locale)))
                .sorted(Comparator.comparing(Option::text, new ViCollator()))
                .toList();
    }

    private List<Option> rhythms(Locale locale) {
        List<Option> rhythms = new ArrayList<>();
        for (Task.Recurrence one : Task.Recurrence.values()) {
            String value = one.name().toLowerCase(Locale.ROOT);
            rhythms.add(new Option(value, words.text("plan.recurrence." + value, locale)));
        }
        rhythms.add(new Option("none", words.text("plan.recurrence.none", locale)));
        return rhythms;
    }
}
