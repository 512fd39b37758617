package vn.labuong.reporting.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Correspondents.Correspondent;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.shared.mail.MailAddress;
import vn.labuong.shared.time.holiday.Holiday;
import vn.labuong.shared.time.holiday.WorkingCalendar;

/** An October, a November and a December of 40 agencies and their people, day by day, as a seed wants it. */
final class SimulatedSeason {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    static final LocalDate LAST = LocalDate.of(2027, 1, 8);
    static final ReportingPeriod YEAR = period(1, "2026", LocalDate.of(2026, 10, 10), LocalDate.of(2026, 12, 10));
    static final ReportingPeriod AD_HOC = period(2, "DX", LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 21));
    private static final int AGENCIES = 40;
    private static final AgencyId LEAD = agency(0);

    private final Random random;
    private final List<Report> reports = new ArrayList<>();
    final List<Correspondent> people = new ArrayList<>();
    final WorkingCalendar calendar;
    /** Every letter, by person. */
    final Map<String, Map<LocalDate, Digest>> letters = new HashMap<>();
    /** Reports that were sent, or handed to the approver, at some time: their agency owes nothing then. */
    final Set<Report> touched = new HashSet<>();

    /** A report as it changes. */
    static final class Report {
        final ReportingPeriod period;
        final AgencyId agency;
        ReportState state = ReportState.DRAFT;
        LocalDate due;

        @Nullable LocalDate asked;

        @Nullable LocalDate returned;

        @Nullable LocalDate newDue;

        Report(ReportingPeriod period, AgencyId agency) {
            this.period = period;
            this.agency = agency;
            this.due = period.dueBefore();
        }

        Owed owed() {
            return new Owed(period, agency, null, Set.of(LEAD), null, state, asked, due, returned, newDue);
        }
    }

    SimulatedSeason(long seed) {
        random = new Random(seed);
        calendar = new WorkingCalendar(holidays());
        for (int at = 0; at < AGENCIES; at++) {
            reports.add(new Report(YEAR, agency(at)));
            reports.add(new Report(AD_HOC, agency(at)));
        }
        // Each agency but three has a reporter; most people have more than one part.
        IntStream.range(0, AGENCIES).forEach(at -> person(at < 3 ? Role.APPROVER : Role.REPORTER, at));
        IntStream.range(0, 25).forEach(at -> person(random.nextBoolean() ? Role.APPROVER : Role.REPORTER, at));
        IntStream.range(0, 3).forEach(at -> person(Role.PROGRAMME_OFFICER, 0));
    }

    List<Report> reports() {
        return List.copyOf(reports);
    }

    /** The job does not run on some days. */
    void run() {
        LocalDate looked = FIRST.minusDays(1);
        boolean wasDown = false;
        WorkingDayCount days = new WorkingDayCount(calendar);
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            boolean down = !wasDown && random.nextInt(8) == 0;
            if (days.isWorkingDay(day)) {
                wasDown = down;
                if (!down) {
                    write(days, looked, day);
                    looked = day;
                }
            }
            behave(day);
        }
    }

    private void write(WorkingDayCount days, LocalDate looked, LocalDate day) {
        DigestPlan plan =
                new DigestPlan(days, reports.stream().map(Report::owed).toList(), people);
        for (Correspondent reader : people) {
            Optional<Digest> letter = plan.letter(reader, looked, day, past(reader));
            letter.ifPresent(digest -> letters.computeIfAbsent(reader.person().username(), none -> new HashMap<>())
                    .put(day, digest));
        }
    }

    private Digest.Past past(Correspondent reader) {
        Map<LocalDate, Digest> before = letters.getOrDefault(reader.person().username(), Map.of());
        Set<String> told = new HashSet<>();
        before.values()
                .forEach(digest -> digest.matters()
                        .forEach(matter -> told.add(matter.owed().key())));
        return new Digest.Past(
                (int) before.keySet().stream().filter(DigestPlan::isInSeason).count(), told);
    }

    private void behave(LocalDate day) {
        for (Report report : reports) {
            if (report.period.hasOpened(day)) {
                step(report, day);
            }
            boolean extended = report.period.equals(YEAR) && report.agency.equals(agency(7));
            if (extended && day.equals(LocalDate.of(2026, 12, 4))) {
                report.due = LocalDate.of(2026, 12, 22);
            }
        }
    }

    private void step(Report report, LocalDate day) {
        // Two in ten do nothing before they are very late.
        boolean slow = report.agency.hashCode() % 5 == 0 && day.isBefore(LocalDate.of(2026, 12, 28));
        int luck = random.nextInt(slow ? 10_000 : 40);
        if (report.state == ReportState.SUBMITTED) {
            if (luck < 4) {
                report.state = ReportState.RETURNED;
                report.returned = day;
                report.newDue = day.plusDays(2 + random.nextInt(8));
            } else if (luck < 8) {
                report.state = ReportState.ACCEPTED;
            }
        } else if (report.state == ReportState.ACCEPTED) {
            if (luck == 0 && random.nextInt(10) == 0) {
                report.state = ReportState.REOPENED;
                report.returned = day;
                report.newDue = day.plusDays(5);
            }
        } else if (report.asked == null && luck < 2) {
            report.asked = day;
            touched.add(report);
        } else if (luck == 3 || (report.asked != null && luck < 12)) {
            report.state = ReportState.SUBMITTED;
            report.asked = null;
            touched.add(report);
        }
    }

    private void person(Role role, int at) {
        Map<Role, Set<AgencyId>> scopes = new HashMap<>();
        scopes.put(role, new HashSet<>(Set.of(agency(at))));
        for (int more = random.nextInt(3); more > 0; more--) {
            Role other = random.nextInt(4) == 0 ? Role.APPROVER : Role.REPORTER;
            scopes.computeIfAbsent(other, none -> new HashSet<>()).add(agency(3 + random.nextInt(AGENCIES - 3)));
        }
        String name = "nguoi." + people.size();
        people.add(new Correspondent(
                new Person(new Person.PersonId(new UUID(0, people.size())), name, name),
                MailAddress.parse(name + "@example.vn").orElseThrow(),
                null,
                scopes));
    }

    static AgencyId agency(int at) {
        return new AgencyId("test.co-quan-" + at);
    }

    private static ReportingPeriod period(long id, String code, LocalDate opens, LocalDate due) {
        return new ReportingPeriod(
                id,
                new PlanCode("AG-2023-2028"),
                code,
                ReportingPeriod.Kind.YEARLY,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                due.minusDays(1),
                opens,
                due,
                Certainty.VERIFIED,
                false,
                false,
                0);
    }

    /** New Year, two days off in November with a Saturday worked for one, and the second working day before the due day. */
    private static List<Holiday> holidays() {
        return List.of(
                holiday(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), true, false),
                holiday(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25), false, false),
                holiday(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29), false, true),
                holiday(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 9), false, false));
    }

    private static Holiday holiday(LocalDate from, LocalDate until, boolean yearly, boolean working) {
        return new Holiday(UUID.randomUUID(), from, until, yearly, working, "x", null, false, false);
    }
}
