package vn.labuong.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;

/** The pages of letters, holidays and one's calendar in a browser: accessible, and no wider than the screen. */
@ProductTest
class SharingScreensIntegrationTests {

    private static final String LETTERS = "/noi-bo/thu-gui?day=2017-03-04";
    private static final List<String> SCREENS = List.of(
            LETTERS,
            "/noi-bo/thu-gui?day=1991-01-01",
            "/noi-bo/ngay-nghi",
            "/noi-bo/tai-khoan/lich",
            "/noi-bo/tai-khoan");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource({"vi, phone", "en, desktop", "km, phone"})
    void areReadable(String language, String form) {
        letters();
        boolean narrow = form.equals("phone");
        try (BrowserContext context = narrow ? Browsing.phone() : Browsing.desktop()) {
            Page page = signIn(context);
            if (narrow) {
                page.setViewportSize(360, 800);
            }
            for (String address : SCREENS) {
                page.navigate(at(address + (address.contains("?") ? "&" : "?") + "lang=" + language));
                assertReadable(page);
                String name = address.substring(8).replaceAll("[/?=]", "-");
                Browsing.picture(page, name + "-" + language + "-" + form);
            }
            page.navigate(at("/noi-bo/tai-khoan/lich?lang=" + language));
            page.locator("main form[action$='/lich'] button").click();
            assertThat(page.locator("#address").inputValue()).endsWith(".ics");
            assertReadable(page);
        }
    }

    private void letters() {
        Outbox outbox = new Outbox(database, clock);
        for (String person : List.of("nguyen.thi.an", "tran.van.binh", "chau.kim", "le.demo")) {
            MailAddress to = MailAddress.parse(person + "@example.vn").orElseThrow();
            Letter.Key key = new Letter.Key("test.screen", person, LocalDate.of(2017, 3, 4));
            String subject =
                    "L\u00e1 Bu\u00f4ng: 12 nhi\u1ec7m v\u1ee5 ch\u01b0a b\u00e1o c\u00e1o, h\u1ea1n tr\u01b0\u1edbc ng\u00e0y 10/12/2026";
            outbox.put(new Letter(key, to, subject, "text", null, person.endsWith("demo")));
        }
        database.sql("""
                        update shared.mail_outbox set state = 'FAILED', closed_at = created_at, attempts = 75,
                               failure = 'LOGIN_REFUSED', failure_code = 535
                         where person = 'nguyen.thi.an' and kind = 'test.screen'
                        """).update();
        database.sql("""
                        update shared.mail_outbox set state = 'SENT', closed_at = created_at, attempts = 1, address = null
                         where person = 'chau.kim' and kind = 'test.screen'
                        """).update();
    }

    private static void assertReadable(Page page) {
        assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
        assertThat(page.locator("body").textContent()).as(page.url()).doesNotContain("??");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(Browsing.violations(page)).as(page.url()).isEmpty();
    }

    private Page signIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(at("/noi-bo/dang-nhap"));
        page.locator("#username").fill("demo.admin");
        page.locator("#password").fill("la-buong-demo");
        page.locator("#password").press("Enter");
        assertThat(page.url()).endsWith("/noi-bo");
        return page;
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
