package vn.labuong.reporting.period;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.reporting.period.ReportingPeriod.Kind;
import vn.labuong.shared.time.Deadline;

/**
 * The periods that follow from a plan's own words: one a year, due before the same day each year, an interim and a final
 * one. Each day is counted from the anchor in the plan's first year, never from the period before.
 */
public final class PeriodsOfPlan {

    /** Agencies are asked from two months before the day; a setting of ours, no rule of the plan. */
    private static final int MONTHS_OPEN = 2;

    private PeriodsOfPlan() {}

    /** None where the plan sets no day; their certainty is that of the years, which the plan gives for yearly ones. */
    public static List<ReportingPeriod> of(Plan plan) {
        MonthDay due = plan.reportDue();
        if (due == null) {
            return List.of();
        }
        LocalDate anchor = anchor(due, plan.fromYear());
        List<ReportingPeriod> periods = new ArrayList<>();
        for (int year = plan.fromYear(); year <= plan.toYear(); year++) {
            periods.add(period(plan, Kind.YEARLY, String.valueOf(year), year, year, anchor));
        }
        add(periods, plan, Kind.INTERIM, plan.interimYear(), anchor);
        add(periods, plan, Kind.FINAL, plan.finalYear(), anchor);
        return List.copyOf(periods);
    }

    private static void add(
            List<ReportingPeriod> periods, Plan plan, Kind kind, @Nullable Integer year, LocalDate anchor) {
        if (year != null) {
            String code = (kind == Kind.INTERIM ? "so-ket-" : "tong-ket-") + year;
            periods.add(period(plan, kind, code, plan.fromYear(), year, anchor));
        }
    }

    private static ReportingPeriod period(Plan plan, Kind kind, String code, int first, int last, LocalDate anchor) {
        LocalDate dueBefore = Deadline.inYear(anchor, last).before();
        return new ReportingPeriod(
                0,
                plan.code(),
                code,
                kind,
                null,
                LocalDate.of(first, 1, 1),
                LocalDate.of(last + 1, 1, 1),
                // What happens after a report is sent cannot stand in it; a cut-off of its own may be set.
                dueBefore.minusDays(1),
                dueBefore.minusMonths(MONTHS_OPEN),
                dueBefore,
                kind == Kind.YEARLY ? Certainty.VERIFIED : Certainty.UNVERIFIED,
                false,
                plan.demo(),
                0);
    }

    /** The day in the plan's first year; 29 February stands in a leap year and keeps its day from there. */
    private static LocalDate anchor(MonthDay due, int year) {
        int leap = year - Math.floorMod(year, 4);
        return due.isValidYear(year) ? due.atYear(year) : due.atYear(leap);
    }
}
