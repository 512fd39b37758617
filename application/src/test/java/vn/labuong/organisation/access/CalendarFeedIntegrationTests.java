package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Each test uses a demonstration account that the others leave alone. */
@ProductTest
class CalendarFeedIntegrationTests {

    private static final String PATH = "/noi-bo/tai-khoan/lich";
    private static final Pattern ADDRESS = Pattern.compile("value=\"http://localhost:\\d+(/lich/[\\w-]{43}\\.ics)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    @Test
    void isReadByWhoeverHasTheAddressUntilItIsWithdrawn() {
        Visitor person = signedIn("demo.trainer");
        person.get(PATH);
        String address = address(person.post(PATH));
        Page feed = new Visitor(port).get(address);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type").orElseThrow()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(feed.header("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(feed.header("Cache-Control").orElseThrow()).contains("private");
        assertThat(feed.header("Set-Cookie")).isEmpty();
        ICalendar calendar = Biweekly.parse(feed.body()).first();
        assertThat(calendar.getNames().get(0).getValue()).contains("L\u00e1 Bu\u00f4ng");
        assertThat(person.get(PATH).body()).doesNotContain(address);

        assertThat(person.post(PATH + "/thu-hoi").location()).isEqualTo(PATH);
        assertThat(new Visitor(port).get(address).status()).isEqualTo(404);
        assertThat(person.post(PATH + "/thu-hoi").location()).isEqualTo(PATH);
        assertThat(signedIn("demo.admin").get("/noi-bo/nhat-ky?id=demo.trainer").body())
                .contains("T\u1ea1o \u0111\u1ecba ch\u1ec9 l\u1ecbch", "Thu h\u1ed3i \u0111\u1ecba ch\u1ec9 l\u1ecbch");
    }

    @Test
    void replacesTheOldAddressAndKeepsOnlyAHash() {
        Visitor person = signedIn("demo.press-officer");
        person.get(PATH);
        String first = address(person.post(PATH));
        String second = address(person.post(PATH));
        assertThat(second).isNotEqualTo(first);
        assertThat(new Visitor(port).get(first).status()).isEqualTo(404);
        assertThat(new Visitor(port).get(second).status()).isEqualTo(200);
        String token = second.replaceAll("^/lich/|\\.ics$", "");
        assertThat(database.sql("select token_hash from organisation.calendar_token")
                        .query(String.class)
                        .list())
                .contains(Hashes.sha256(token))
                .doesNotContain(token);
    }

    @Test
    void isNotThereForALockedPerson() {
        Visitor person = signedIn("demo.archivist");
        person.get(PATH);
        String address = address(person.post(PATH));
        var id =
                accounts.findByUsername("demo.archivist").orElseThrow().person().id();
        accounts.setState(id, Account.State.LOCKED);
        try {
            assertThat(new Visitor(port).get(address).status()).isEqualTo(404);
        } finally {
            accounts.setState(id, Account.State.ACTIVE);
        }
        assertThat(new Visitor(port).get(address).status()).isEqualTo(200);
    }

    @Test
    void slowsDownAProgramThatReadsWithoutEnd() {
        Visitor person = signedIn("demo.contest-secretary");
        person.get(PATH);
        String address = address(person.post(PATH));
        Visitor program = new Visitor(port);
        int refused = 0;
        // A quarter of an hour may end in between
        for (int reading = 0; reading < 61; reading++) {
            refused += program.get(address).status() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lich/0.ics",
                "/lich/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/lich/.ics",
                "/lich/",
                "/lich",
                "/lich/a/b.ics",
                "/lich/%27%20or%201=1.ics"
            })
    void isNotThereForAnythingElse(String address) {
        assertThat(new Visitor(port).get(address).status()).isEqualTo(404);
    }

    private static String address(Page page) {
        Matcher found = ADDRESS.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }
}
