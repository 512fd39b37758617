package vn.labuong.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;

/**
 * A row of a plan: a group of tasks, a heading over sub-tasks, or a task.
 *
 * @param position its place in the document, from 1
 * @param fromYear first calendar year, null where the document gives none
 * @param toYear last calendar year, inclusive
 * @param functions which functions of the responsible agencies the task belongs to; they decide who inherits it when
 *     an agency is split, none when the whole agency's successor does
 * @param noteKey last part of the message key of a note that the product puts beside the task, such as {@code dnh05}
 * @param withdrawnOn since when a later document no longer has the task
 */
public record Task(
        PlanCode plan,
        TaskCode code,
        Kind kind,
        @Nullable TaskCode parent,
        int position,
        Wording title,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable Recurrence recurrence,
        @Nullable Wording expectedResult,
        ResultKind resultKind,
        List<String> functions,
        Certainty functionCertainty,
        @Nullable String noteKey,
        @Nullable TaskCode duplicateOf,
        @Nullable LocalDate withdrawnOn,
        int version) {

    public Task {
        functions = List.copyOf(functions);
    }

    /** What a row is. */
    public enum Kind {
        GROUP,
        PARENT,
        TASK
    }

    /** How often the task comes back within its years. */
    public enum Recurrence {
        YEARLY,
        QUARTERLY,
        MONTHLY,
        CONTINUOUS
    }

    /** Whether the expected result is something delivered, such as a letter, something counted, or both. */
    public enum ResultKind {
        NONE,
        DELIVERABLE,
        COUNT,
        BOTH
    }

    public boolean isTask() {
        return kind == Kind.TASK;
    }

    public boolean runsIn(int year) {
        return fromYear != null && toYear != null && fromYear <= year && year <= toYear;
    }

    public boolean isWithdrawn(LocalDate on) {
        return withdrawnOn != null && !withdrawnOn.isAfter(on);
    }

    /** The same task, no longer in the plan from that day on. */
    public Task withdrawn(LocalDate since) {
        return new Task(
                plan,
                code,
                kind,
                parent,
                position,
                title,
                fromYear,
                toYear,
                recurrence,
                expectedResult,
                resultKind,
                functions,
                functionCertainty,
                noteKey,
                duplicateOf,
                since,
                version);
    }

    /** The same task with other titles and functions, as changed by somebody who saw that version. */
    public Task reworded(Wording words, List<String> newFunctions, Certainty newCertainty, int seenVersion) {
        return new Task(
                plan,
                code,
                kind,
                parent,
                position,
                words,
                fromYear,
                toYear,
                recurrence,
                expectedResult,
                resultKind,
                newFunctions,
                newCertainty,
                noteKey,
                duplicateOf,
                withdrawnOn,
                seenVersion);
    }
}
