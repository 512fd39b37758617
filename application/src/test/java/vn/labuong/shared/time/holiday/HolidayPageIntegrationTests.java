package vn.labuong.shared.time.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Days of years in which no other test looks. */
@ProductTest
class HolidayPageIntegrationTests {

    private static final String PATH = "/noi-bo/ngay-nghi";

    @LocalServerPort
    int port;

    @Autowired
    Holidays holidays;

    @Autowired
    WorkingDays workingDays;

    @Test
    void shipsOnlyDaysThatAreTheSameEachYearAndMarksThem() {
        assertThat(holidays.all().stream().filter(Holiday::unverified))
                .hasSize(4)
                .allMatch(Holiday::yearly)
                .extracting(holiday -> holiday.from().toString().substring(5))
                .containsExactly("01-01", "04-30", "05-01", "09-02");
        Page page = signedIn("demo.auditor").get(PATH + "?lang=en");
        assertThat(page.body())
                .contains("differ from year to year", "badge-unverified")
                .doesNotContain("name=\"first\"");
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 9, 2))).isFalse();
    }

    @Test
    void addsAndWithdrawsAndRecordsBoth() {
        Visitor administrator = signedIn("demo.admin");
        administrator.get(PATH);
        String[] days = {
            "first", "2041-02-01", "last", "2041-02-05", "kind", "once", "name", "T\u1ebft <b>", "basis", "x"
        };
        assertThat(administrator.post(PATH, days).location()).isEqualTo(PATH);
        Holiday added = holidays.all().stream()
                .filter(holiday -> holiday.from().getYear() == 2041)
                .findFirst()
                .orElseThrow();
        assertThat(workingDays.lastWorkingDayBefore(LocalDate.of(2041, 2, 6))).isEqualTo("2041-01-31");
        assertThat(administrator.get(PATH).body()).contains("01/02/2041", "05/02/2041", "&lt;b&gt;");

        String withdraw = PATH + "/" + added.id() + "/bo";
        assertThat(administrator.post(withdraw, "reason", " ").status()).isEqualTo(422);
        assertThat(administrator.post(withdraw, "reason", "wrong year").location())
                .isEqualTo(PATH);
        assertThat(administrator.post(withdraw, "reason", "again").status()).isEqualTo(422);
        assertThat(workingDays.lastWorkingDayBefore(LocalDate.of(2041, 2, 6))).isEqualTo("2041-02-05");
        assertThat(administrator
                        .get("/noi-bo/nhat-ky?type=holiday&id=" + added.id())
                        .body())
                .contains("wrong year", "2041-02-06");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', once, x",
        "31/02/2042, '', once, x",
        "2042-02-30, '', once, x",
        "2042-01-05, 2042-01-04, once, x",
        "2042-01-05, never, once, x",
        "2042-01-05, 2042-03-05, once, x",
        "2042-01-05, 2042-01-06, yearly, x",
        "2042-01-06, '', worked, x",
        "2042-01-05, '', once, ' '"
    })
    void refusesWhatIsNoDayAndShowsItAgain(String first, String last, String kind, String name) {
        Visitor administrator = signedIn("demo.admin");
        administrator.get(PATH);
        Page page = administrator.post(
                PATH, "first", first, "last", last, "kind", kind, "name", name, "basis", "notice 12");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"notice 12\"", "notice-error");
        assertThat(holidays.all()).noneMatch(holiday -> holiday.from().getYear() == 2042);
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }
}
