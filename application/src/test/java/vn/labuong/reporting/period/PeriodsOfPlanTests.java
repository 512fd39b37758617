package vn.labuong.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Wording;

class PeriodsOfPlanTests {

    @Test
    void asksForNothingWhereThePlanSetsNoDay() {
        assertThat(PeriodsOfPlan.of(plan(null))).isEmpty();
    }

    @Test
    void keepsTheLastDayOfFebruaryInEveryYear() {
        assertThat(PeriodsOfPlan.of(plan(MonthDay.of(2, 29))))
                .filteredOn(period -> period.kind() == ReportingPeriod.Kind.YEARLY)
                .extracting(ReportingPeriod::dueBefore)
                .containsExactly(
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2028, 2, 29));
    }

    @Test
    void makesSixYearsAnInterimAndAFinalOne() {
        List<ReportingPeriod> periods = PeriodsOfPlan.of(plan(MonthDay.of(12, 10)));
        assertThat(periods)
                .extracting(ReportingPeriod::code)
                .containsExactly("2023", "2024", "2025", "2026", "2027", "2028", "so-ket-2025", "tong-ket-2028");
        ReportingPeriod interim = periods.get(6);
        assertThat(interim.from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(interim.lastYear()).isEqualTo(2025);
        assertThat(interim.dueBefore()).isEqualTo(LocalDate.of(2025, 12, 10));
        assertThat(interim.certainty()).isEqualTo(Certainty.UNVERIFIED);
        assertThat(periods.get(2).cutOff()).isEqualTo(LocalDate.of(2025, 12, 9));
        assertThat(periods.get(2).hasOpened(LocalDate.of(2025, 10, 9))).isFalse();
        assertThat(periods.get(2).hasOpened(LocalDate.of(2025, 10, 10))).isTrue();
    }

    private static Plan plan(@Nullable MonthDay due) {
        return new Plan(
                new PlanCode("THU"),
                Wording.vietnamese("Thử"),
                null,
                Certainty.UNVERIFIED,
                null,
                Certainty.UNVERIFIED,
                null,
                2023,
                2028,
                null,
                null,
                due,
                2025,
                2028,
                false,
                false,
                null,
                null,
                0);
    }
}
