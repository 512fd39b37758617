package vn.labuong.reporting.period;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Task;
import vn.labuong.plan.Wording;

/**
 * A stretch of days about which agencies report. All days are local days in Asia/Ho_Chi_Minh.
 *
 * @param code its name in addresses and commands, such as {@code 2025}
 * @param title null where the kind and the days say enough
 * @param from first day
 * @param until first day no longer reported on
 * @param cutOff last day that figures count; apart from the day on which reports are due
 * @param opensOn first day on which agencies are asked
 * @param dueBefore reports are in time until this day begins ("trước ngày 10/12")
 * @param certainty whether the plan states these days or somebody still has to confirm them
 * @param closed nothing about the period can be changed any more until it is opened again
 */
public record ReportingPeriod(
        long id,
        PlanCode plan,
        String code,
        Kind kind,
        @Nullable Wording title,
        LocalDate from,
        LocalDate until,
        LocalDate cutOff,
        LocalDate opensOn,
        LocalDate dueBefore,
        Certainty certainty,
        boolean closed,
        boolean demo,
        int version) {

    /** How the period came about. */
    public enum Kind {
        YEARLY,
        INTERIM,
        FINAL,
        AD_HOC
    }

    /** The last calendar year that it touches. */
    public int lastYear() {
        return until.minusDays(1).getYear();
    }

    /** Whether the task runs in one of its years; a task to which the plan gives no years runs in all. */
    public boolean touches(Task task) {
        return task.fromYear() == null
                || IntStream.rangeClosed(from.getYear(), lastYear()).anyMatch(task::runsIn);
    }

    public boolean hasOpened(LocalDate today) {
        return !today.isBefore(opensOn);
    }
}
