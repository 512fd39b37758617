package vn.labuong.reporting;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.time.VietnamTime;

/** Makes periods of the demonstration programme that no other test knows. */
public class PeriodFixture {

    public static final PlanCode PLAN = new PlanCode("AG-2023-2028");

    /** Leads many tasks, and the whole plan, today. */
    public static final AgencyId LEAD = new AgencyId("ag91.so-vhtt");

    /** Leads some tasks today, inherited from the department of the same name. */
    public static final AgencyId JUSTICE = new AgencyId("ag91.so-tu-phap");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Periods periods;

    public PeriodFixture(Periods periods) {
        this.periods = periods;
    }

    /** Open since last month and due in ten days. */
    public ReportingPeriod open() {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        return add(today.minusDays(30), today.plusDays(10));
    }

    public ReportingPeriod add(LocalDate opensOn, LocalDate dueBefore) {
        String code = "T-" + COUNT.incrementAndGet() + "-" + System.nanoTime();
        periods.add(new ReportingPeriod(
                0,
                PLAN,
                code,
                ReportingPeriod.Kind.AD_HOC,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                dueBefore.minusDays(5),
                opensOn,
                dueBefore,
                Certainty.VERIFIED,
                false,
                true,
                0));
        return periods.find(PLAN, code).orElseThrow();
    }
}
