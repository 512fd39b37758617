package vn.labuong.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.Person;
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The due days of the demonstration programme in people's calendars. */
@ProductTest
class DueDaysIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    @Autowired
    DueDays dueDays;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areNotForPeopleWhoSendNothing() {
        assertThat(dueDays.entries(person("demo.judge"), TODAY, Locale.ENGLISH)).isEmpty();
        assertThat(dueDays.entries(
                        new Person(new Person.PersonId(UUID.randomUUID()), "nobody", "Nobody"), TODAY, Locale.ENGLISH))
                .isEmpty();
    }

    /** On the day of the question the department still has its old identity; on the due day it is merged. */
    @ParameterizedTest
    @CsvSource({"vi,Báo cáo năm 2025: gửi trước ngày 10/12/2025", "en,Report for 2025: send before 10/12/2025"})
    void endWithTheLastDayInTime(String language, String summary) throws Exception {
        Person reporter = person("demo.reporter");
        CalendarEntry year = dueDays.entries(reporter, TODAY, Locale.forLanguageTag(language)).stream()
                .filter(entry -> entry.uid().equals("report-AG-2023-2028-2025@labuong"))
                .findFirst()
                .orElseThrow();
        assertThat(year.from()).isEqualTo(LocalDate.of(2025, 12, 9));
        assertThat(year.until()).isEqualTo(LocalDate.of(2025, 12, 10));
        assertThat(year.summary()).isEqualTo(summary);
        assertThat(StatementCounter.during(() -> dueDays.entries(reporter, TODAY, Locale.forLanguageTag(language))))
                .isLessThanOrEqualTo(20 + 4L * plans() + 3L * daysOfOtherPeriods());
    }

    /** Other tests leave periods of their own; each day of theirs within reach costs three statements. */
    private long daysOfOtherPeriods() {
        return jdbc.sql("select count(distinct due_before) from reporting.period")
                .query(Long.class)
                .single();
    }

    private long plans() {
        return jdbc.sql("select count(*) from plan.plan").query(Long.class).single();
    }

    private Person person(String username) {
        return jdbc.sql("select id, full_name from organisation.person where username = :username")
                .param("username", username)
                .query((row, number) -> new Person(
                        new Person.PersonId(row.getObject("id", UUID.class)), username, row.getString("full_name")))
                .single();
    }
}
