package vn.labuong.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Correspondents.Correspondent;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.shared.mail.MailAddress;
import vn.labuong.shared.time.holiday.WorkingCalendar;

/** The rules of reminders, on single days and through whole seasons. */
class DigestPlanTests {

    private static final AgencyId A = SimulatedSeason.agency(1);
    private static final AgencyId LEAD = SimulatedSeason.agency(0);
    private static final Digest.Past NOTHING = new Digest.Past(0, Set.of());
    private final SimulatedSeason days = new SimulatedSeason(0);

    /** A rule that holds for 60 seasons of any behaviour: 6 at most, one before the due day, none to who has sent. */
    @Test
    void keepsItsPromisesWhateverPeopleDo() {
        int letters = 0;
        int most = 0;
        int owing = 0;
        for (long seed = 1; seed <= 60; seed++) {
            SimulatedSeason season = new SimulatedSeason(seed);
            season.run();
            for (Map<LocalDate, Digest> ofOne : season.letters.values()) {
                int inSeason = (int)
                        ofOne.keySet().stream().filter(DigestPlan::isInSeason).count();
                assertThat(inSeason).as("seed " + seed).isLessThanOrEqualTo(Occasion.MOST);
                most = Math.max(most, inSeason);
                letters += ofOne.size();
                ofOne.forEach((day, digest) -> isTrueOn(season.calendar, day, digest));
            }
            owing += everybodyWhoOwesWasTold(season);
        }
        assertThat(most).isEqualTo(Occasion.MOST);
        assertThat(letters).isGreaterThan(10_000);
        assertThat(owing).isGreaterThan(1_000);
    }

    private static void isTrueOn(WorkingCalendar calendar, LocalDate day, Digest digest) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(digest.matters()).isNotEmpty().allSatisfy(matter -> {
            assertThat(matter.owed().period().hasOpened(day)).isTrue();
            boolean theirs = matter.owed().state().isWithTheAgency();
            assertThat(theirs).isEqualTo(matter.kind() != Matter.Kind.DECIDE);
            assertThat(matter.overdue()).isEqualTo(theirs && !day.isBefore(matter.awaitedBefore()));
        });
    }

    private static int everybodyWhoOwesWasTold(SimulatedSeason season) {
        int owing = 0;
        Set<AgencyId> withReporter = new java.util.HashSet<>();
        season.people.forEach(person -> withReporter.addAll(person.scopes().getOrDefault(Role.REPORTER, Set.of())));
        for (SimulatedSeason.Report report : season.reports()) {
            for (Correspondent person : season.people) {
                boolean fills = person.holds(Role.REPORTER, report.agency)
                        || (person.holds(Role.APPROVER, report.agency) && !withReporter.contains(report.agency));
                if (fills && !season.touched.contains(report)) {
                    owing++;
                    assertThat(season.letters
                                    .getOrDefault(person.person().username(), Map.of())
                                    .entrySet())
                            .as(person.person() + " " + report.agency + " " + report.period.code())
                            .anySatisfy(letter -> {
                                assertThat(letter.getKey()).isBefore(report.due);
                                assertThat(letter.getValue().matters())
                                        .extracting(matter -> matter.owed().key())
                                        .contains(report.owed().key());
                            });
                }
            }
        }
        return owing;
    }

    /** The due day is Thursday 10/12; 8/12 is off, so two working days before is Monday 7/12. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-12 OPENED",
                "2026-12-07 LAST_DAYS",
                "2026-11-30 WEEK_BEFORE",
                "2026-11-18 FORTNIGHT_BEFORE"
            })
    void remindsOnWorkingDaysBeforeTheDay(String expected) {
        LocalDate day = LocalDate.parse(expected.substring(0, 10));
        Owed owed = owed(ReportState.DRAFT, null, null, null);
        assertThat(plan(owed).letter(reader(Role.REPORTER, A), day.minusDays(1), day, NOTHING))
                .hasValueSatisfying(digest -> assertThat(digest.occasion()).hasToString(expected.substring(11)));
        assertThat(plan(owed).letter(reader(Role.REPORTER, A), day, day.plusDays(1), NOTHING))
                .isEmpty();
    }

    @Test
    void makesUpForDaysOnWhichItDidNotRun() {
        Owed owed = owed(ReportState.DRAFT, null, null, null);
        assertThat(plan(owed).letter(reader(Role.REPORTER, A), day("2026-12-04"), day("2026-12-09"), NOTHING))
                .isPresent();
        assertThat(plan(owed).letter(reader(Role.REPORTER, A), day("2026-12-07"), day("2026-12-09"), NOTHING))
                .isEmpty();
    }

    @Test
    void tellsApproversAndTheLeadOfWhatIsOverdueAndNotBefore() {
        Owed owed = owed(ReportState.DRAFT, null, null, null);
        Correspondent approver = reader(Role.APPROVER, A);
        Correspondent officer = reader(Role.PROGRAMME_OFFICER, LEAD);
        DigestPlan plan = new DigestPlan(
                new WorkingDayCount(days.calendar),
                List.of(owed),
                List.of(approver, officer, reader(Role.REPORTER, A)));
        assertThat(plan.matters(approver, day("2026-12-09"))).isEmpty();
        assertThat(plan.matters(officer, day("2026-12-09"))).isEmpty();
        for (String day : List.of("2026-12-10", "2026-12-16")) {
            LocalDate today = day(day);
            assertThat(plan.letter(approver, today.minusDays(1), today, NOTHING))
                    .hasValueSatisfying(digest -> assertThat(digest.matters())
                            .extracting(Matter::kind)
                            .containsExactly(Matter.Kind.OVERDUE));
            assertThat(plan.letter(officer, today.minusDays(1), today, NOTHING))
                    .hasValueSatisfying(digest -> assertThat(digest.matters())
                            .extracting(Matter::kind)
                            .containsExactly(Matter.Kind.OVERDUE_ELSEWHERE));
        }
        assertThat(plan.letter(officer, day("2026-12-10"), day("2026-12-11"), NOTHING))
                .isEmpty();
    }

    @Test
    void tellsOfAReturnOnTheNextWorkingDayWithItsNewDay() {
        Owed owed = owed(ReportState.RETURNED, null, day("2026-12-11"), day("2026-12-18"));
        assertThat(plan(owed).letter(reader(Role.REPORTER, A), day("2026-12-11"), day("2026-12-14"), NOTHING))
                .hasValueSatisfying(digest -> {
                    assertThat(digest.occasion()).isEqualTo(Occasion.RETURNED);
                    assertThat(digest.matters().get(0).awaitedBefore()).isEqualTo(day("2026-12-18"));
                });
    }

    @Test
    void leavesOutWhoHasSentAndWhoHandedItToTheApprover() {
        LocalDate today = day("2026-12-07");
        for (ReportState state : List.of(ReportState.SUBMITTED, ReportState.ACCEPTED)) {
            assertThat(plan(owed(state, null, null, null)).matters(reader(Role.REPORTER, A), today))
                    .isEmpty();
        }
        Owed asked = owed(ReportState.DRAFT, day("2026-12-04"), null, null);
        assertThat(plan(asked).matters(reader(Role.REPORTER, A), today)).isEmpty();
        assertThat(plan(asked).letter(reader(Role.APPROVER, A), day("2026-12-04"), today, NOTHING))
                .hasValueSatisfying(digest ->
                        assertThat(digest.matters()).extracting(Matter::kind).containsExactly(Matter.Kind.APPROVE));
    }

    @Test
    void dropsTheLessUrgentFirstAndKeepsTheSixthForWhatWasNeverTold() {
        Owed owed = owed(ReportState.DRAFT, null, null, null);
        Correspondent reader = reader(Role.REPORTER, A);
        LocalDate week = day("2026-11-30");
        assertThat(plan(owed).letter(reader, week.minusDays(1), week, new Digest.Past(3, Set.of())))
                .isPresent();
        assertThat(plan(owed).letter(reader, week.minusDays(1), week, new Digest.Past(4, Set.of())))
                .isEmpty();
        LocalDate last = day("2026-12-07");
        Set<String> told = Set.of(owed.key());
        assertThat(plan(owed).letter(reader, last.minusDays(1), last, new Digest.Past(4, told)))
                .isPresent();
        assertThat(plan(owed).letter(reader, last.minusDays(1), last, new Digest.Past(5, told)))
                .isEmpty();
        assertThat(plan(owed).letter(reader, last.minusDays(1), last, new Digest.Past(5, Set.of())))
                .isPresent();
        assertThat(plan(owed).letter(reader, last.minusDays(1), last, new Digest.Past(6, Set.of())))
                .isEmpty();
    }

    private DigestPlan plan(Owed owed) {
        return new DigestPlan(new WorkingDayCount(days.calendar), List.of(owed), List.of(reader(Role.REPORTER, A)));
    }

    private static Owed owed(
            ReportState state, @Nullable LocalDate asked, @Nullable LocalDate returned, @Nullable LocalDate newDue) {
        return new Owed(
                SimulatedSeason.YEAR,
                A,
                null,
                Set.of(LEAD),
                1L,
                state,
                asked,
                SimulatedSeason.YEAR.dueBefore(),
                returned,
                newDue);
    }

    private static Correspondent reader(Role role, AgencyId agency) {
        return new Correspondent(
                new Person(new Person.PersonId(new UUID(1, role.name().hashCode())), "x." + role, "X"),
                MailAddress.parse("x@example.vn").orElseThrow(),
                null,
                Map.of(role, Set.of(agency)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
