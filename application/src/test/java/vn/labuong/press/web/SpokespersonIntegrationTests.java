package vn.labuong.press.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.AgencyId;
import vn.labuong.press.Spokesperson;
import vn.labuong.press.Spokespersons;
import vn.labuong.shared.text.Csv;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** The directory: entries are added by the press desk, each day has one who speaks, and a merger passes on who answers. */
@ProductTest
class SpokespersonIntegrationTests {

    private static final String LIST = "/noi-bo/nguoi-phat-ngon/";
    private static final String PUBLIC = "/bao-chi/nguoi-phat-ngon";

    @LocalServerPort
    int port;

    @Autowired
    Spokespersons spokespersons;

    @Autowired
    JdbcClient jdbc;

    private Visitor officer() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("demo.press-officer", "la-buong-demo");
        return visitor;
    }

    private static Map<String, String> form(String name, String from, int seen) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", name);
        form.put("function", "Phó Giám đốc");
        form.put("functionEn", "Deputy Director");
        form.put("line", "(0297) 000 0009");
        form.put("mail", "bao-chi@thu.example");
        form.put("source", "Văn bản số 1 của phép thử");
        form.put("from", from);
        form.put("seen", String.valueOf(seen));
        return form;
    }

    private static Page post(Visitor visitor, String agency, Map<String, String> form) {
        visitor.get(LIST + agency);
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitor.post(LIST + agency, fields.toArray(String[]::new));
    }

    private String speaking(String agency, String day) {
        return spokespersons.speakingFor(AgencyId.of(agency), LocalDate.parse(day)).stream()
                .map(Spokesperson::name)
                .reduce("", String::concat);
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void replacesByADayAndOverwritesNothing() {
        String first = unique("Người Thứ Nhất");
        String second = unique("Người Thứ Hai");
        Visitor officer = officer();
        assertThat(post(officer, "ag91.so-tu-phap", form(first, "2025-08-01", 0))
                        .location())
                .isEqualTo(LIST + "ag91.so-tu-phap");
        assertThat(post(officer, "ag91.so-tu-phap", form(second, "2025-08-01", 0))
                        .status())
                .as("saw none, but there is one")
                .isEqualTo(409);
        assertThat(post(officer, "ag91.so-tu-phap", form(second, "2026-01-01", 1))
                        .status())
                .isEqualTo(302);
        assertThat(speaking("ag91.so-tu-phap", "2025-12-31")).isEqualTo(first);
        assertThat(speaking("ag91.so-tu-phap", "2026-01-01")).isEqualTo(second);
        assertThat(speaking("ag91.so-tu-phap", "2025-07-31")).isEmpty();

        isInTheDirectoryOfThatDay(first, second);
        endsOnADay(officer, first, second);
    }

    private void isInTheDirectoryOfThatDay(String first, String second) {
        Visitor reader = new Visitor(port);
        String then = reader.get(PUBLIC + "?ngay=2025-12-31&lang=en").body();
        assertThat(then).contains(first, "Deputy Director", "tel:02970000009").doesNotContain(second);
        assertThat(reader.get(PUBLIC + "?ngay=31/12/2025").body()).contains(first);
        assertThat(reader.get(PUBLIC + "?ngay=khong-phai-ngay").status()).isEqualTo(200);
        Page csv = reader.get(PUBLIC + ".csv?ngay=2025-12-31&lang=vi");
        assertThat(Csv.rows(csv.body())).anyMatch(row -> row.get("Họ và tên").equals(first));
    }

    private void endsOnADay(Visitor officer, String first, String second) {
        officer.get(LIST + "ag91.so-tu-phap");
        assertThat(officer.post(LIST + "ag91.so-tu-phap/thoi", "until", "2025-08-01", "source", "x", "seen", "2")
                        .status())
                .as("nobody spoke the day before")
                .isEqualTo(422);
        assertThat(officer.post(LIST + "ag91.so-tu-phap/thoi", "until", "2026-03-01", "source", "Thôi", "seen", "2")
                        .status())
                .isEqualTo(302);
        assertThat(speaking("ag91.so-tu-phap", "2026-02-28")).isEqualTo(second);
        assertThat(speaking("ag91.so-tu-phap", "2026-03-01")).isEmpty();
        assertThat(officer.get(LIST + "ag91.so-tu-phap").body()).contains(first, second, "Thôi");
        assertThatThrownBy(
                        () -> jdbc.sql("update press.spokesperson set full_name = 'x' where agency = 'ag91.so-tu-phap'")
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void passesOnWhoAnswersWhereTheAgencyWasMerged() {
        assertThat(speaking("ag.so-tttt", "2024-12-31")).isEqualTo("Lê Văn Mẫu");
        assertThat(speaking("ag.so-tttt", "2025-02-28")).isEqualTo("Lê Văn Mẫu");
        assertThat(speaking("ag.so-tttt", "2025-03-01"))
                .as("the culture department took the press over and has named nobody")
                .isEmpty();
        assertThat(speaking("ag.so-tttt", "2025-07-01")).isEqualTo("Trần Thị Mẫu");
        assertThat(spokespersons.on(LocalDate.of(2025, 3, 1)))
                .noneMatch(one -> one.agency().value().equals("ag.so-tttt"));
        assertThat(new Visitor(port)
                        .get(PUBLIC + "?ngay=2026-01-05&co-quan=ag.so-tttt")
                        .body())
                .contains("Trần Thị Mẫu", "Ví dụ minh họa")
                .doesNotContain("Nguyễn Thị Mẫu");
        assertThat(post(officer(), "ag.so-tttt", form("Quá Muộn", "2025-03-01", 1))
                        .status())
                .as("the agency is no more")
                .isEqualTo(422);
    }

    @Test
    void asksWhetherAPrivateContactIsTheOffices() {
        String name = unique("Hỏi Lại");
        Map<String, String> form = form(name, "2025-09-01", 0);
        form.put("line", "0912 345 678");
        form.put("mail", "ai.do@gmail.com");
        Visitor officer = officer();
        Page asked = post(officer, "ag91.so-y-te", form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("name=\"confirmed\"", "ai.do@gmail.com", "số di động");
        assertThat(speaking("ag91.so-y-te", "2025-09-01")).isEmpty();
        form.put("confirmed", "yes");
        assertThat(post(officer, "ag91.so-y-te", form).status()).isEqualTo(302);
        assertThat(speaking("ag91.so-y-te", "2025-09-01")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' '",
        "function, ''",
        "line, <script>",
        "mail, 'a@b.vn, c@d.vn'",
        "source, ''",
        "from, 2026-02-30",
        "from, 2025-06-30"
    })
    void refusesWhatIsMissingAndKeepsWhatWasTyped(String field, String value) {
        Map<String, String> form = form("Từ chối <b>đậm</b>", "2025-09-01", 0);
        form.put(field, value);
        Page page = post(officer(), "ag91.so-xay-dung", form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("notice-error", "Văn bản số 1".substring(0, field.equals("source") ? 0 : 9))
                .doesNotContain("<b>đậm", "??", "value=\"<script>");
        assertThat(speaking("ag91.so-xay-dung", "2025-09-01")).isEmpty();
    }

    @Test
    void keepsNamesComposedAndHarmless() {
        String name = "Nguyễn Thị Hoà <script>alert(1)</script>";
        Map<String, String> form = form(Normalizer.normalize(name, Normalizer.Form.NFD), "2025-09-01", 0);
        form.put("function", "=HYPERLINK(\"x\")");
        assertThat(post(officer(), "ag91.so-gddt", form).status()).isEqualTo(302);
        assertThat(speaking("ag91.so-gddt", "2025-09-02")).isEqualTo(name);
        Visitor reader = new Visitor(port);
        assertThat(reader.get(PUBLIC + "?ngay=2025-09-02").body())
                .contains("Nguyễn Thị Hoà &lt;script&gt;")
                .doesNotContain("<script>alert(1)");
        assertThat(reader.get(PUBLIC + ".csv?ngay=2025-09-02").body()).contains("'=HYPERLINK");
        Map<String, String> longest = form("Ộ".repeat(200), "2025-10-01", 1);
        assertThat(post(officer(), "ag91.so-gddt", longest).status()).isEqualTo(302);
        longest.put("name", "Ộ".repeat(201));
        longest.put("seen", "2");
        assertThat(post(officer(), "ag91.so-gddt", longest).status()).isEqualTo(422);
    }

    @Test
    void costsAFixedNumberOfStatements() throws Exception {
        Visitor reader = new Visitor(port);
        reader.get(PUBLIC);
        assertThat(StatementCounter.during(() -> reader.get(PUBLIC + "?ngay=2026-01-05")))
                .isLessThanOrEqualTo(2);
        Visitor officer = officer();
        officer.get("/noi-bo/nguoi-phat-ngon");
        long list = StatementCounter.during(() -> officer.get("/noi-bo/nguoi-phat-ngon"));
        assertThat(list).isLessThanOrEqualTo(8);
    }
}
