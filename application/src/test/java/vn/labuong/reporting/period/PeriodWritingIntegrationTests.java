package vn.labuong.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Person;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.period.PeriodOutcome.Refusal;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.testing.ProductTest;

/** How periods come about and change, on the real database. Each test is rolled back. */
@ProductTest
@Transactional
class PeriodWritingIntegrationTests {

    @Autowired
    Periods periods;

    @Autowired
    PeriodWriting writing;

    @Autowired
    ExtensionWriting extending;

    @Autowired
    Extensions extensions;

    @Autowired
    UnitReports reports;

    @Autowired
    DueDays dueDays;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void addsThePeriodsOfAPlanOnce() {
        writing.addPeriodsOf(plan());
        assertThat(periods.of(PeriodFixture.PLAN).stream().map(ReportingPeriod::code))
                .contains("2024", "2028")
                .doesNotHaveDuplicates();
        assertThat(writing.addPeriodsOf(plan())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-01, 2027-01-01, 2026-12-01, 2026-10-01, 2026-12-10, CODE_INVALID",
        "a/b, 2026-01-01, 2027-01-01, 2026-12-01, 2026-10-01, 2026-12-10, CODE_INVALID",
        "thu, , 2027-01-01, 2026-12-01, 2026-10-01, 2026-12-10, DAY_MISSING",
        "thu, 0026-01-01, 2027-01-01, 2026-12-01, 2026-10-01, 2026-12-10, DAY_IMPLAUSIBLE",
        "thu, 2026-01-01, 2026-01-01, 2026-12-01, 2026-10-01, 2026-12-10, UNTIL_NOT_AFTER_FROM",
        "thu, 2026-01-01, 2027-01-01, 2025-12-31, 2026-10-01, 2026-12-10, CUT_OFF_BEFORE_FROM",
        "thu, 2026-01-01, 2027-01-01, 2026-12-10, 2026-10-01, 2026-12-10, CUT_OFF_NOT_BEFORE_DUE",
        "thu, 2026-01-01, 2027-01-01, 2026-12-01, 2026-12-10, 2026-12-10, DUE_NOT_AFTER_OPENING"
    })
    void refusesWhatIsNoPeriod(
            String code,
            LocalDate from,
            LocalDate until,
            LocalDate cutOff,
            LocalDate opens,
            LocalDate due,
            Refusal why) {
        PeriodDays days =
                new PeriodDays(Wording.vietnamese("Thử"), from, until, cutOff, opens, due, Certainty.VERIFIED);
        assertThat(writing.addAdHoc(plan(), code, days)).isEqualTo(new PeriodOutcome.Refused(why));
    }

    @Test
    void keepsAnAdHocPeriodUnderOneCode() {
        PeriodOutcome first = writing.addAdHoc(plan(), "thu-dot-xuat", days(LocalDate.of(2026, 12, 10)));
        assertThat(first).isInstanceOf(PeriodOutcome.Done.class);
        assertThat(writing.addAdHoc(plan(), "thu-dot-xuat", days(LocalDate.of(2026, 12, 11))))
                .isEqualTo(new PeriodOutcome.Refused(Refusal.CODE_TAKEN));
        assertThat(lastAudited()).isEqualTo("reporting.period.added");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        ReportingPeriod period = new PeriodFixture(periods).open();
        PeriodDays later = days(period.dueBefore().plusDays(3));
        assertThat(writing.edit(period.id(), 0, later, null)).isInstanceOf(PeriodOutcome.Done.class);
        assertThat(writing.edit(period.id(), 0, later, null))
                .isEqualTo(new PeriodOutcome.Refused(Refusal.CHANGED_MEANWHILE));
        assertThat(periods.find(period.id()).orElseThrow().dueBefore())
                .isEqualTo(period.dueBefore().plusDays(3));
    }

    @Test
    void doesNotMoveTheDayAwayUnderAReport() {
        ReportingPeriod period = new PeriodFixture(periods).open();
        reports.begin(period.id(), PeriodFixture.JUSTICE, null, true);
        PeriodDays beforeTheMerger = new PeriodDays(
                Wording.vietnamese("Thử"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2024, 12, 1),
                LocalDate.of(2024, 10, 1),
                LocalDate.of(2024, 12, 10),
                Certainty.VERIFIED);
        assertThat(writing.edit(period.id(), 0, beforeTheMerger, null))
                .isEqualTo(new PeriodOutcome.Refused(Refusal.REPORTS_WOULD_BE_LOST));
    }

    @Test
    void closesAndOpensAgainWithAReason() {
        ReportingPeriod period = new PeriodFixture(periods).open();
        assertThat(writing.close(period.id(), 0, "  ")).isEqualTo(new PeriodOutcome.Refused(Refusal.REASON_MISSING));
        assertThat(writing.openAgain(period.id(), 0, "x")).isEqualTo(new PeriodOutcome.Refused(Refusal.NOT_CLOSED));
        assertThat(writing.close(period.id(), 0, "Đã tổng hợp")).isInstanceOf(PeriodOutcome.Done.class);
        assertThat(writing.edit(period.id(), 1, days(period.dueBefore()), null))
                .isEqualTo(new PeriodOutcome.Refused(Refusal.CLOSED));
        assertThat(grant(period, period.dueBefore().plusDays(1), "1/CV")).isEqualTo(Refusal.CLOSED);
        assertThat(writing.openAgain(period.id(), 1, "Sửa số")).isInstanceOf(PeriodOutcome.Done.class);
        assertThat(lastAudited()).isEqualTo("reporting.period.opened-again");
    }

    @Test
    void grantsLaterDaysByLetterOnlyAndTheNewestHolds() {
        ReportingPeriod period = new PeriodFixture(periods).open();
        LocalDate due = period.dueBefore();
        assertThat(grant(period, due.plusDays(2), " ")).isEqualTo(Refusal.LETTER_MISSING);
        assertThat(grant(period, due, "1/CV")).isEqualTo(Refusal.DAY_NOT_LATER);
        assertThat(grant(period, null, "1/CV")).isEqualTo(Refusal.DAY_MISSING);
        assertThat(extending.grant(period.id(), new AgencyId("ag.khong-co"), due.plusDays(2), "1/CV", null, "lead"))
                .isEqualTo(new PeriodOutcome.Refused(Refusal.AGENCY_NOT_ASKED));
        assertThat(grant(period, due.plusDays(2), "1/CV")).isNull();
        assertThat(grant(period, due.plusDays(2), "2/CV")).isEqualTo(Refusal.DAY_NOT_LATER);
        assertThat(grant(period, due.plusDays(5), "2/CV")).isNull();
        assertThat(extensions.of(period.id())).containsEntry(PeriodFixture.JUSTICE, due.plusDays(5));
        assertThat(extensions.letters(period.id())).hasSize(2);
        assertThatThrownBy(() -> jdbc.sql("update reporting.extension set letter = 'x' where period = :period")
                        .param("period", period.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void showsKeptDaysAndLettersInCalendars() {
        writing.addPeriodsOf(plan());
        ReportingPeriod year = periods.find(PeriodFixture.PLAN, "2028").orElseThrow();
        LocalDate moved = year.dueBefore().plusDays(2);
        PeriodDays days = new PeriodDays(
                null, year.from(), year.until(), year.cutOff(), year.opensOn(), moved, Certainty.VERIFIED);
        assertThat(writing.edit(year.id(), year.version(), days, "đổi hạn")).isInstanceOf(PeriodOutcome.Done.class);
        assertThat(entry()).isEqualTo(moved);
        extending.grant(year.id(), PeriodFixture.LEAD, moved.plusDays(4), "3/CV", null, "lead");
        assertThat(entry()).isEqualTo(moved.plusDays(4));
    }

    /** The day before which the entry that calendars know asks for the report. */
    private LocalDate entry() {
        List<CalendarEntry> entries = dueDays.entries(reporter(), LocalDate.of(2028, 6, 1), Locale.ENGLISH);
        return entries.stream()
                .filter(entry -> entry.uid().equals("report-AG-2023-2028-2028@labuong"))
                .findFirst()
                .orElseThrow()
                .until();
    }

    private Person reporter() {
        return jdbc.sql("select id, full_name from organisation.person where username = 'demo.reporter'")
                .query((row, number) -> new Person(
                        new Person.PersonId(row.getObject("id", UUID.class)),
                        "demo.reporter",
                        row.getString("full_name")))
                .single();
    }

    private @Nullable Refusal grant(ReportingPeriod period, @Nullable LocalDate day, String letter) {
        PeriodOutcome outcome = extending.grant(period.id(), PeriodFixture.JUSTICE, day, letter, null, "lead");
        return outcome instanceof PeriodOutcome.Refused refused ? refused.why() : null;
    }

    private static PeriodDays days(LocalDate due) {
        return new PeriodDays(
                Wording.vietnamese("Báo cáo thử"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                due.minusDays(5),
                due.minusDays(60),
                due,
                Certainty.VERIFIED);
    }

    private String lastAudited() {
        return jdbc.sql("select action from shared.audit_entry order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private Plan plan() {
        return plans.find(PeriodFixture.PLAN).orElseThrow();
    }
}
