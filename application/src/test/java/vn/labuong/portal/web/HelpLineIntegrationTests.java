package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.portal.help.HelpLine;
import vn.labuong.portal.help.HelpLines;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** Help lines are kept by editors, dated, and gone from the public pages from the day on which they end. */
@ProductTest
class HelpLineIntegrationTests {

    private static final String PATH = "/noi-bo/tro-giup";
    private static final String PUBLIC = "/quyen/tro-giup";

    @LocalServerPort
    int port;

    @Autowired
    HelpLines help;

    @Autowired
    JdbcClient jdbc;

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "la-buong-demo");
        return visitor;
    }

    private static Map<String, String> form(String name) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("nameVi", name);
        form.put("nameEn", name + " en");
        form.put("nameKm", "\u179f\u17b6\u1780 " + name);
        form.put("number", "1900 0000");
        form.put("purposeVi", "Thử một việc");
        form.put("purposeEn", "A trial");
        form.put("purposeKm", "\u179f\u17b6\u1780");
        form.put("source", "Phép thử");
        form.put("topics", "phu-nu");
        form.put("from", "2026-01-01");
        form.put("version", "1");
        return form;
    }

    private static Page post(Visitor visitor, String path, Map<String, String> form) {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return visitor.post(path, fields.toArray(String[]::new));
    }

    private HelpLine named(String name) {
        return help.all().stream()
                .filter(line -> line.name().vi().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void shipTheChildrensLineAndSayThatItIsToBeConfirmed(String language) {
        Visitor reader = new Visitor(port);
        for (String address : List.of("/quyen/tre-em", "/quyen/tre-em/de-doc", PUBLIC)) {
            assertThat(reader.get(address + "?lang=" + language).body())
                    .as(address)
                    .contains("href=\"tel:111\"", "badge-unverified");
        }
        assertThat(reader.get("/quyen/phu-nu").body()).doesNotContain("tel:111");
    }

    @Test
    void areAddedAndCorrectedByEditorsAndEachChangeIsRecorded() {
        String name = unique("Thử nghiệm");
        Visitor editor = signedIn("demo.editor");
        assertThat(editor.get("/noi-bo").body()).contains("href=\"" + PATH + "\"");
        editor.get(PATH + "/moi");
        assertThat(post(editor, PATH, form(name)).location()).isEqualTo(PATH);
        HelpLine line = named(name);
        Visitor reader = new Visitor(port);
        assertThat(reader.get("/quyen/phu-nu").body()).contains(name, "href=\"tel:19000000\"");
        assertThat(reader.get("/quyen/tre-em").body()).doesNotContain(name);

        String one = PATH + "/" + line.id();
        Map<String, String> changed = form(name);
        changed.put("hoursVi", "24 giờ");
        changed.put("hoursEn", "24 hours");
        changed.put("hoursKm", "24");
        changed.put("verified", "yes");
        editor.get(one);
        assertThat(post(editor, one, changed).status()).as("without a reason").isEqualTo(422);
        changed.put("why", "Có giờ trực");
        assertThat(post(editor, one, changed).location()).isEqualTo(PATH);
        assertThat(post(editor, one, changed).status()).as("twice").isEqualTo(409);
        assertThat(reader.get("/quyen/phu-nu?lang=en").body()).contains("24 hours", name + " en");
        assertThat(signedIn("demo.auditor")
                        .get("/noi-bo/nhat-ky?type=help-line&id=" + line.id())
                        .body())
                .contains("Có giờ trực", "24 giờ");
        ends(editor, line, LocalDate.of(2026, 1, 1));
    }

    private void ends(Visitor editor, HelpLine line, LocalDate day) {
        String one = PATH + "/" + line.id();
        editor.get(one);
        int version = help.find(line.id()).orElseThrow().version();
        assertThat(editor.post(
                                one + "/ket-thuc",
                                "until",
                                day.toString(),
                                "why",
                                "hết phép thử",
                                "version",
                                Integer.toString(version))
                        .location())
                .isEqualTo(PATH);
    }

    @Test
    void vanishFromThePublicPagesFromTheirLastDayOnAndStayOnRecord() throws Exception {
        String name = unique("Kết thúc");
        Visitor officer = signedIn("demo.programme-officer");
        officer.get(PATH + "/moi");
        post(officer, PATH, form(name));
        ends(officer, named(name), LocalDate.of(2031, 5, 20));
        Visitor reader = new Visitor(port);
        MovedClock.at(
                LocalDate.of(2031, 5, 20)
                        .atStartOfDay(VietnamTime.ZONE)
                        .minusSeconds(1)
                        .toInstant(),
                () -> {
                    assertThat(reader.get("/quyen/phu-nu").body()).contains(name);
                    assertThat(reader.get(PUBLIC).body()).contains(name);
                });
        MovedClock.at(LocalDate.of(2031, 5, 20).atStartOfDay(VietnamTime.ZONE).toInstant(), () -> {
            assertThat(reader.get("/quyen/phu-nu").body()).doesNotContain(name);
            assertThat(reader.get("/quyen/phu-nu/de-doc").body()).doesNotContain(name);
            assertThat(reader.get(PUBLIC).body()).doesNotContain(name);
        });
        MovedClock.at(
                LocalDate.of(2025, 12, 31).atStartOfDay(VietnamTime.ZONE).toInstant(),
                () -> assertThat(reader.get(PUBLIC).body()).doesNotContain(name));
        assertThat(officer.get(PATH).body()).contains(name, "20/05/2031");
        assertThat(named(name).until()).isEqualTo(LocalDate.of(2031, 5, 20));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql("delete from portal.help_line where id = :id")
                        .param("id", named(name).id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        ends(officer, named(name), LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "nameKm, ' '",
        "number, một một một",
        "number, 1",
        "purposeEn, ''",
        "hoursVi, 24 giờ",
        "source, ' '",
        "from, 2026-02-30",
        "from, ''",
        "topics, khong-co"
    })
    void areRefusedWhereSomethingIsMissingAndKeepWhatWasTyped(String field, String value) {
        String name = unique("Từ chối <b>");
        Visitor editor = signedIn("demo.editor");
        editor.get(PATH + "/moi");
        Map<String, String> form = form(name);
        form.put(field, value);
        Page page = post(editor, PATH, form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("notice-error", "Thử một việc", name.replace("<b>", "&lt;b&gt;"))
                .doesNotContain("??");
        assertThat(help.all()).noneMatch(line -> line.name().vi().equals(name));
    }

    @Test
    void keepAnEndingThatWasRefused() {
        String name = unique("Chưa hết");
        Visitor editor = signedIn("demo.editor");
        editor.get(PATH + "/moi");
        post(editor, PATH, form(name));
        String one = PATH + "/" + named(name).id();
        editor.get(one);
        Page early = editor.post(one + "/ket-thuc", "until", "2025-12-31", "why", "đóng số", "version", "1");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("đóng số", "value=\"2025-12-31\"", "<details class=\"confirm\" open");
        assertThat(editor.post(one + "/ket-thuc", "until", "2026-03-01", "why", " ", "version", "1")
                        .status())
                .isEqualTo(422);
        assertThat(editor.post(one + "/ket-thuc", "until", "2026-03-01", "why", "đóng", "version", "7")
                        .status())
                .isEqualTo(409);
        assertThat(named(name).until()).isNull();
        ends(editor, named(name), LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.archivist", "demo.admin", "demo.auditor", "demo.reporter"})
    void areNobodyElsesToChange(String username) {
        Visitor visitor = signedIn(username);
        assertThat(visitor.get(PATH).status()).isEqualTo(403);
        visitor.get("/noi-bo");
        assertThat(post(visitor, PATH, form("Không được")).status()).isEqualTo(403);
        assertThat(new Visitor(port).get(PATH).location()).startsWith("/noi-bo/dang-nhap");
    }
}
