package vn.labuong.reporting.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.PeriodsOfPlan;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.database.DatabaseTime;

/** The demonstration's periods, with an extension and duties passed down. */
@Component
class DemoSchedule {

    /** Last part of the id of the agency that lets its member organisations report to it. */
    static final String PASSES_DOWN = "mttq";

    /** Last part of the id of the agency that was granted a later day. */
    static final String HAS_MORE_TIME = "so-xay-dung";

    static final int FIRST_YEAR = 2024;
    static final int LAST_YEAR = 2026;

    private static final List<String> MEMBERS = List.of("hoi-nong-dan", "hoi-ccb", "lien-doan-lao-dong");
    private static final String AD_HOC = "dot-xuat-";
    /** So long at least has the running year been open, so that something has happened in it. */
    private static final int DAYS_OPEN = 45;

    private final Periods periods;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    DemoSchedule(Periods periods, JdbcClient jdbc, MessageSource messages) {
        this.periods = periods;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The years of the story that are over, then the running one, then one asked for in between; none of the future. */
    List<ReportingPeriod> open(Plan plan, LocalDate today) {
        List<ReportingPeriod> wanted = wanted(plan, today);
        wanted.forEach(periods::add);
        return wanted.stream()
                .map(period -> periods.find(plan.code(), period.code()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<ReportingPeriod> wanted(Plan plan, LocalDate today) {
        int running = running(today);
        List<ReportingPeriod> wanted = new ArrayList<>();
        for (ReportingPeriod period : PeriodsOfPlan.of(plan)) {
            int year = period.lastYear();
            if (period.kind() == ReportingPeriod.Kind.YEARLY && year >= FIRST_YEAR && year <= running) {
                wanted.add(year == running ? opened(period, today) : period);
            }
        }
        ReportingPeriod inBetween = inBetween(plan, today);
        if (running >= FIRST_YEAR && inBetween.from().getYear() <= plan.toYear()) {
            wanted.add(inBetween);
        }
        return wanted;
    }

    /** The year in progress; before the story it is a year of which nothing is told. */
    static int running(LocalDate today) {
        return Math.min(LAST_YEAR, today.getYear());
    }

    private static ReportingPeriod opened(ReportingPeriod period, LocalDate today) {
        LocalDate early = today.minusDays(DAYS_OPEN);
        LocalDate day = early.isBefore(period.opensOn()) ? early : period.opensOn();
        return new ReportingPeriod(
                0,
                period.plan(),
                period.code(),
                period.kind(),
                period.title(),
                period.from(),
                period.until(),
                period.cutOff(),
                day.isBefore(period.from()) ? period.from() : day,
                period.dueBefore(),
                period.certainty(),
                false,
                true,
                0);
    }

    private ReportingPeriod inBetween(Plan plan, LocalDate today) {
        LocalDate due = today.minusDays(14);
        return new ReportingPeriod(
                0,
                plan.code(),
                AD_HOC + due.getYear(),
                ReportingPeriod.Kind.AD_HOC,
                title(),
                due.minusMonths(3),
                due,
                due.minusDays(5),
                due.minusDays(26),
                due,
                Certainty.UNVERIFIED,
                false,
                true,
                0);
    }

    private Wording title() {
        return new Wording(title("vi"), title("en"), title("km"));
    }

    private String title(String language) {
        return messages.getMessage("reporting.demo.ad-hoc", null, Locale.forLanguageTag(language));
    }

    /** One agency has a later day, by letter. */
    void grantMoreTime(AskedInPeriod all, String letter, Moments moments) {
        find(all, HAS_MORE_TIME)
                .ifPresent(agency -> jdbc.sql("""
                        insert into reporting.extension (period, agency, due_before, letter, who, recorded_at, demo)
                        values (:period, :agency, :due, :letter, :who, :now, true)
                        """)
                        .param("period", all.period().id())
                        .param("agency", agency.value())
                        .param("due", all.period().dueBefore().plusDays(10))
                        .param("letter", letter)
                        .param("who", DemoUsers.RECEIVER)
                        .param("now", DatabaseTime.of(moments.now()))
                        .update());
    }

    /** One agency lets others report to it, each until an earlier day; of the last of them it has passed where it can. */
    void passDown(AskedInPeriod all, Moments moments) {
        ReportingPeriod period = all.period();
        find(all, PASSES_DOWN)
                .ifPresent(agency -> MEMBERS.forEach(member -> find(all, member).ifPresent(subordinate -> {
                    boolean last = member.equals(MEMBERS.get(MEMBERS.size() - 1));
                    LocalDate own = moments.today().plusDays(last ? -2 : 7);
                    LocalDate latest = period.dueBefore().minusDays(12);
                    handDown(period, agency, subordinate, own.isBefore(latest) ? own : latest, moments);
                })));
    }

    private void handDown(
            ReportingPeriod period, AgencyId agency, AgencyId subordinate, LocalDate due, Moments moments) {
        jdbc.sql("""
                        insert into reporting.hand_down (period, agency, subordinate, due_before, who, recorded_at, demo)
                        values (:period, :agency, :subordinate, :due, :who, :at, true)
                        """)
                .param("period", period.id())
                .param("agency", agency.value())
                .param("subordinate", subordinate.value())
                .param("due", due)
                .param("who", DemoUsers.approver(agency))
                .param("at", DatabaseTime.of(moments.on(period.opensOn(), new Random(period.id()))))
                .update();
    }

    private static Optional<AgencyId> find(AskedInPeriod all, String ending) {
        return all.units().keySet().stream()
                .filter(agency -> agency.value().endsWith("." + ending))
                .findFirst();
    }
}
