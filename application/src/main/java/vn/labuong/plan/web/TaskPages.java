package vn.labuong.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.plan.rights.Convention;
import vn.labuong.plan.rights.Rights;
import vn.labuong.plan.task.SourceTable;
import vn.labuong.plan.task.StateLog;

/** Puts the page of one task together. */
@Component
class TaskPages {

    private final StateLog states;
    private final SourceTable sources;
    private final Rights rights;
    private final Parties parties;
    private final PlanWords words;

    TaskPages(StateLog states, SourceTable sources, Rights rights, Parties parties, PlanWords words) {
        this.states = states;
        this.sources = sources;
        this.rights = rights;
        this.parties = parties;
        this.words = words;
    }

    TaskPage of(PlanOnDate plan, Task task, Locale locale) {
        PlanCode code = plan.plan().code();
        Parties.Book book = parties.at(plan.register(), locale);
        return new TaskPage(
                facts(plan, task, locale),
                book.of(plan.duties().rolesIn(task.code(), TaskRole.Part.LEAD)),
                book.of(plan.duties().rolesIn(task.code(), TaskRole.Part.COORDINATOR)),
                states.of(code, task.code()).stream()
                        .map(one -> state(one, locale))
                        .toList(),
                sources.of(code, task.code()).stream()
                        .map(one -> source(one, locale))
                        .toList(),
                links(code, task.code(), locale),
                plan.tasks().stream()
                        .filter(other -> task.code().equals(other.parent()))
                        .map(other -> new TaskPage.Part(
                                other.code().value(), other.title().in(locale), TaskRows.href(plan, other)))
                        .toList(),
                beside(plan, task, -1, locale),
                beside(plan, task, 1, locale),
                "/noi-bo/chuong-trinh/" + code + "/nhiem-vu/" + task.code() + "/sua");
    }

    private TaskPage.Facts facts(PlanOnDate plan, Task task, Locale locale) {
        TaskState state = plan.state(task.code());
        StateLog.Entry entry = plan.states().get(task.code());
        Task group = plan.find(task.code().group()).orElse(task);
        Optional<Task> original = Optional.ofNullable(task.duplicateOf()).flatMap(plan::find);
        return new TaskPage.Facts(
                task.code().value(),
                task.kind().name().toLowerCase(Locale.ROOT),
                task.title().in(locale),
                task.title().languageIn(locale),
                group.title().in(locale),
                words.years(task, locale),
                words.recurrence(task, locale),
                task.expectedResult() == null ? null : task.expectedResult().in(locale),
                words.text("plan.result-kind." + task.resultKind().name(), locale),
                task.functions().stream()
                        .map(function -> words.term("plan.function", function, locale))
                        .toList(),
                task.functionCertainty() == Certainty.UNVERIFIED,
                task.noteKey(),
                original.map(first -> first.code().value()).orElse(null),
                original.map(first -> TaskRows.href(plan, first)).orElse(null),
                words.state(state, locale),
                PlanWords.badge(state),
                entry != null && entry.demo());
    }

    private TaskPage.StateRow state(StateLog.Entry entry, Locale locale) {
        return new TaskPage.StateRow(
                words.date(entry.since()),
                words.state(entry.state(), locale),
                PlanWords.badge(entry.state()),
                entry.note() == null ? null : entry.note().in(locale),
                entry.who(),
                entry.demo());
    }

    private TaskPage.SourceRow source(SourceTable.ValueSource one, Locale locale) {
        return new TaskPage.SourceRow(
                words.text("plan.field." + one.field().name(), locale),
                one.file(),
                place(one.place(), words, locale),
                one.rawText());
    }

    /** A place in a file, in words: page, table, row, line and cell, as far as the file has them. */
    static String place(Source place, PlanWords words, Locale locale) {
        List<String> parts = new ArrayList<>();
        add(parts, "plan.place.page", place.page(), words, locale);
        add(parts, "plan.place.table", place.table(), words, locale);
        add(parts, "plan.place.row", place.row(), words, locale);
        add(parts, "plan.place.line", place.line(), words, locale);
        add(parts, "plan.place.cell", place.cell(), words, locale);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, @Nullable Integer number, PlanWords words, Locale locale) {
        if (number != null) {
            parts.add(words.text(key, locale, String.valueOf(number)));
        }
    }

    private List<TaskPage.LinkRow> links(PlanCode plan, TaskCode task, Locale locale) {
        List<Rights.Link> links = rights.links(plan).stream()
                .filter(link -> link.task().equals(task))
                .toList();
        if (links.isEmpty()) {
            return List.of();
        }
        List<Convention> conventions = rights.conventions();
        return links.stream()
                .map(link -> {
                    boolean unverified = link.certainty() == Certainty.UNVERIFIED;
                    if (link.convention() == null) {
                        String number = Objects.requireNonNullElse(link.nationalNumber(), "");
                        return new TaskPage.LinkRow(
                                words.text("plan.upr.recommendation", locale, number, String.valueOf(link.cycle())),
                                null,
                                unverified);
                    }
                    String title = conventions.stream()
                            .filter(one -> one.code().equals(link.convention()))
                            .map(one -> one.title().in(locale))
                            .findFirst()
                            .orElse(link.convention());
                    return new TaskPage.LinkRow(title, link.convention(), unverified);
                })
                .toList();
    }

    private static TaskPage.@Nullable Step beside(PlanOnDate plan, Task task, int step, Locale locale) {
        List<Task> leaves = plan.leaves();
        int here = leaves.indexOf(task);
        int there = here + step;
        if (here < 0 || there < 0 || there >= leaves.size()) {
            return null;
        }
        Task other = leaves.get(there);
        return new TaskPage.Step(other.code().value(), other.title().in(locale), TaskRows.href(plan, other));
    }
}
