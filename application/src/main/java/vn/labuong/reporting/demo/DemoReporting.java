package vn.labuong.reporting.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.workflow.ReportAccess;

/** In demo mode, once: invented years of reporting about An Giang's programme, up to the day of the first start. */
@Component
@Order(400)
class DemoReporting implements ApplicationRunner {

    /** So long after the day on which reports were due the story of a period goes on. */
    private static final int DAYS_AFTER_A_YEAR = 20;

    private static final int DAYS_AFTER = 10;

    private static final PlanCode CODE = new PlanCode("AG-2023-2028");

    private final Plans plans;
    private final Agencies agencies;
    private final AskedOfUnits asked;
    private final ReportAccess access;
    private final DemoSchedule schedule;
    private final HistoryWriting writing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    DemoReporting(
            Plans plans,
            Agencies agencies,
            AskedOfUnits asked,
            ReportAccess access,
            DemoSchedule schedule,
            HistoryWriting writing,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${labuong.demo:false}") boolean demo) {
        this.plans = plans;
        this.agencies = agencies;
        this.asked = asked;
        this.access = access;
        this.schedule = schedule;
        this.writing = writing;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo && !writing.hasDemo()) {
            plans.find(CODE).ifPresent(plan -> transaction.executeWithoutResult(status -> load(plan)));
        }
    }

    private void load(Plan plan) {
        Moments moments = new Moments(clock.instant());
        Sentences sentences = Sentences.read();
        List<InventedReport> reports = new ArrayList<>();
        for (ReportingPeriod period : schedule.open(plan, moments.today())) {
            reports.addAll(of(period, sentences, moments));
        }
        writing.write(reports);
    }

    private List<InventedReport> of(ReportingPeriod period, Sentences sentences, Moments moments) {
        AskedInPeriod all = asked.in(period);
        if (isYearly(period) && period.lastYear() > DemoSchedule.FIRST_YEAR) {
            schedule.passDown(all, moments);
            all = asked.in(period);
        }
        if (isYearly(period) && !isOver(period, moments)) {
            schedule.grantMoreTime(all, sentences.plain("letter"), moments);
        }
        return histories(all, sentences, moments);
    }

    /** What would have been reported until that moment; nothing is written. */
    List<InventedReport> histories(AskedInPeriod all, Sentences sentences, Moments moments) {
        ReportingPeriod period = all.period();
        Pen pen = new Pen(all, new InventedAnswers(all, agencies.snapshot(), sentences), sentences, moments);
        if (isYearly(period) && isOver(period, moments)) {
            return new PastYear(all, pen).reports();
        }
        Set<AgencyId> leads = Set.copyOf(access.lead(period.plan(), moments.today()));
        return isYearly(period)
                ? new RunningPeriod(all, pen, leads, RunningPeriod.Mood.OPEN, DAYS_AFTER_A_YEAR).reports()
                : new RunningPeriod(all, pen, leads, RunningPeriod.Mood.OVER, DAYS_AFTER).reports();
    }

    private static boolean isYearly(ReportingPeriod period) {
        return period.kind() == ReportingPeriod.Kind.YEARLY;
    }

    private static boolean isOver(ReportingPeriod period, Moments moments) {
        return period.lastYear() < DemoSchedule.running(moments.today());
    }
}
