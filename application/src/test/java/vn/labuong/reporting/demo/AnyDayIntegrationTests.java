package vn.labuong.reporting.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** A demonstration may be started first on any day: what it tells is then in the past, and is the same each time. */
@ProductTest
class AnyDayIntegrationTests {

    @Autowired
    Plans plans;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    DemoSchedule schedule;

    @Autowired
    DemoReporting loading;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-06-01", "2024-01-01", "2024-02-29", "2024-12-10", "2025-01-01", "2025-07-01", "2026-01-01",
                "2026-01-02", "2026-10-10", "2026-12-09", "2026-12-10", "2026-12-31", "2027-01-01", "2028-12-31",
                "2031-05-05"
            })
    void tellsOnlyWhatCouldHaveHappenedBefore(LocalDate today) {
        for (LocalTime time : List.of(LocalTime.of(0, 1), LocalTime.of(9, 30), LocalTime.of(23, 59))) {
            Instant now = today.atTime(time).atZone(VietnamTime.ZONE).toInstant();
            List<InventedReport> reports = reports(today, now);
            assertThat(moments(reports)).allMatch(moment -> !moment.isAfter(now));
            if (today.getYear() < DemoSchedule.FIRST_YEAR) {
                assertThat(reports).isEmpty();
            } else {
                assertThat(reports).hasSizeGreaterThan(40);
            }
            assertThat(moments(reports(today, now))).isEqualTo(moments(reports));
        }
    }

    private List<InventedReport> reports(LocalDate today, Instant now) {
        Plan plan = plans.find(PeriodFixture.PLAN).orElseThrow();
        List<InventedReport> reports = new ArrayList<>();
        for (ReportingPeriod period : schedule.wanted(plan, today)) {
            assertThat(period.opensOn()).isBefore(period.dueBefore()).isBeforeOrEqualTo(today);
            reports.addAll(loading.histories(asked.in(period), Sentences.read(), new Moments(now)));
        }
        return reports;
    }

    private static List<Instant> moments(List<InventedReport> reports) {
        List<Instant> moments = new ArrayList<>();
        for (InventedReport report : reports) {
            report.given.forEach(written -> moments.add(written.at()));
            report.corrected.forEach(one -> moments.add(one.written().at()));
            report.steps.forEach(step -> moments.add(step.at()));
        }
        return moments;
    }
}
