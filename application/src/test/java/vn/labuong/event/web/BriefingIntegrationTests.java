package vn.labuong.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.labuong.archive.Level;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.SchemaOrg;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** A briefing goes from a draft to held or cancelled; the public sees what was announced, and calendars follow. */
@ProductTest
class BriefingIntegrationTests {

    private static final String PUBLIC = "/bao-chi/hop-bao";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Visitor reader() {
        return new Visitor(port);
    }

    private VEvent inCalendar(String slug, String language) {
        Page feed = reader().get(PUBLIC + ".ics?lang=" + language);
        assertThat(feed.header("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(feed.header("Set-Cookie")).isEmpty();
        return Biweekly.parse(feed.body()).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().equals("hop-bao-" + slug + "@labuong"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant begins(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    @Test
    void isSeenOnceItIsAnnouncedAndFollowedByCalendars() {
        String title = PressDesk.unique("Họp báo; quý, \"một\" <i>nghiêng</i>");
        PressDesk desk = new PressDesk(port);
        String slug = desk.draft(PressDesk.briefing(title, "2031-03-31"));
        assertThat(slug).startsWith("hop-bao-quy-mot-");
        assertThat(reader().get(PUBLIC + "/" + slug).status()).isEqualTo(404);
        assertThat(reader().get(PUBLIC).body()).doesNotContain(slug);
        assertThat(reader().get(PUBLIC + ".ics").body()).doesNotContain(slug);

        assertThat(desk.step(slug, "announced", "").status()).isEqualTo(302);
        String page = reader().get(PUBLIC + "/" + slug + "?lang=en").body();
        assertThat(page)
                .contains("In English: Họp báo; quý, &quot;một&quot; &lt;i&gt;", "You are invited.")
                .contains("09:00\u201310:30, on 31/03/2031")
                .doesNotContain("<i>nghiêng", "??");
        JsonNode event = SchemaOrg.blocks(page).get(0);
        assertThat(new SchemaOrg().wrong(event)).isEmpty();
        assertThat(event.path("startDate").asString()).isEqualTo("2031-03-31T09:00:00+07:00");
        assertThat(event.path("eventStatus").asString()).endsWith("EventScheduled");

        VEvent entry = isInCalendars(slug, title);
        isCancelledAndTakenBack(desk, slug, entry);
    }

    private VEvent isInCalendars(String slug, String title) {
        VEvent entry = inCalendar(slug, "vi");
        assertThat(entry.getSummary().getValue()).isEqualTo(title);
        assertThat(begins(entry)).isEqualTo("2031-03-31T02:00:00Z");
        assertThat(entry.getLocation().getValue()).isEqualTo("Hội trường A, số 1; tầng 2");
        assertThat(entry.getDescription().getValue()).isEqualTo("Kính mời.\nCó tài liệu.");
        assertThat(inCalendar(slug, "km").getSummary().getValue()).startsWith("សន្និសីទ");
        return entry;
    }

    private void isCancelledAndTakenBack(PressDesk desk, String slug, VEvent entry) {
        assertThat(desk.step(slug, "held", "").status())
                .as("not before it begins")
                .isEqualTo(422);
        assertThat(desk.step(slug, "cancelled", " ").status()).as("no reason").isEqualTo(422);
        assertThat(desk.step(slug, "cancelled", "Bão số 1").status()).isEqualTo(302);
        assertThat(reader().get(PUBLIC + "/" + slug).body()).contains("Bão số 1", "EventCancelled");
        VEvent cancelled = inCalendar(slug, "vi");
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(entry.getSequence().getValue());
        assertThat(desk.step(slug, "announced", "").status()).as("taken back").isEqualTo(302);
        assertThat(inCalendar(slug, "vi").getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(reader().get("/sitemap/trang-1.xml").body()).contains(PUBLIC + "/" + slug);
    }

    @Test
    void keepsEveryVersionAndTellsWhoeverSawAnOldOne() {
        String title = PressDesk.unique("Bản đầu");
        PressDesk desk = new PressDesk(port);
        String slug = desk.draft(PressDesk.briefing(title, "2031-05-10"));
        Map<String, String> second = PressDesk.briefing(title + " sửa", "2031-05-11");
        second.put("version", "1");
        desk.get(PressDesk.BRIEFINGS + "/" + slug);
        assertThat(desk.post(PressDesk.BRIEFINGS + "/" + slug, second).status()).isEqualTo(302);
        Page late = desk.post(PressDesk.BRIEFINGS + "/" + slug, second);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains(title + " sửa");
        assertThat(desk.get(PressDesk.BRIEFINGS + "/" + slug + "/ban").body()).contains(title, title + " sửa");
        assertThat(desk.post(PressDesk.BRIEFINGS + "/" + slug + "/ban/1/khoi-phuc", Map.of("version", "2"))
                        .status())
                .isEqualTo(302);
        String after = desk.get(PressDesk.BRIEFINGS + "/" + slug).body();
        assertThat(after).contains("value=\"2031-05-10\"").doesNotContain(title + " sửa");
        assertThat(jdbc.sql("select count(*) from event.briefing_version v join event.briefing b on b.id = v.briefing"
                                + " where b.slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "title.vi, ' '",
        "ends, 09:00",
        "ends, 08:59",
        "ends, 25:00",
        "day, 2031-02-29",
        "chair, ag.so-tttt",
        "chair, <script>",
        "photo.0.item, AG-1"
    })
    void refusesWhatIsWrongAndKeepsWhatWasTyped(String field, String value) {
        Map<String, String> form = PressDesk.briefing(PressDesk.unique("Sai"), "2031-05-10");
        form.put(field, value);
        Page page = new PressDesk(port).create(form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("notice-error", "Có tài liệu.").doesNotContain("??", "\"<script>");
    }

    @Test
    void takesLongAndDecomposedTitles() {
        String title = PressDesk.unique("Ộ".repeat(85)).substring(0, 94);
        PressDesk desk = new PressDesk(port);
        String slug = desk.draft(PressDesk.briefing(Normalizer.normalize(title, Normalizer.Form.NFD), "2031-05-10"));
        assertThat(slug.length()).isLessThanOrEqualTo(60);
        desk.step(slug, "announced", "");
        assertThat(reader().get(PUBLIC + "/" + slug).body()).contains(title);
        assertThat(inCalendar(slug, "vi").getSummary().getValue()).isEqualTo(title);
        Map<String, String> longest = PressDesk.briefing("x".repeat(301), "2031-05-10");
        assertThat(desk.create(longest).status()).isEqualTo(422);
    }

    @Test
    void showsOnlyItemsThatEverybodyMaySee() {
        ArchiveFixture archive = ArchiveFixture.in(beans);
        String open = PressDesk.unique("Tài liệu mở");
        String shut = PressDesk.unique("Tài liệu kín");
        String openCode =
                archive.published(open, Level.PUBLIC, "mo.txt", "mở").item().code();
        String shutCode =
                archive.whole(shut, Level.PUBLIC, "kin.txt", "kín").item().code();
        Map<String, String> form = PressDesk.briefing(PressDesk.unique("Có tài liệu"), "2031-05-12");
        form.put("documents", openCode + "\n" + shutCode + " khong-co");
        PressDesk desk = new PressDesk(port);
        String slug = desk.draft(form);
        assertThat(desk.get(PressDesk.BRIEFINGS + "/" + slug).body()).contains(shutCode + ", khong-co");
        desk.step(slug, "announced", "");
        assertThat(reader().get(PUBLIC + "/" + slug).body())
                .contains(open, openCode)
                .doesNotContain(shut, shutCode, "khong-co");
    }

    @Test
    void warnsOfQuartersWithoutABriefing() {
        PressDesk desk = new PressDesk(port);
        assertThat(desk.get(PressDesk.BRIEFINGS + "?nam=2019").body()).contains("Chưa có họp báo trong quý 1, 2, 3, 4");
        Map<String, String> form = PressDesk.briefing(PressDesk.unique("Cuối quý hai"), "2019-06-30");
        form.put("chair", "ag.so-vhttdl");
        String slug = desk.draft(form);
        desk.step(slug, "announced", "");
        assertThat(desk.step(slug, "held", "").status()).isEqualTo(302);
        assertThat(desk.get(PressDesk.BRIEFINGS + "?nam=2019").body())
                .contains("Chưa có họp báo trong quý 1, 3, 4", slug)
                .contains("/nhiem-vu/I.3");
        assertThat(desk.get(PressDesk.BRIEFINGS + "?nam=abc").status()).isEqualTo(200);
    }

    @Test
    void costsTheSameHoweverManyThereAre() throws Exception {
        PressDesk desk = new PressDesk(port);
        String code =
                ArchiveFixture.in(beans).picture(PressDesk.unique("Ảnh")).item().code();
        desk.held(1, Map.of(code, "Phòng họp"));
        Map<String, Long> before = costs();
        for (int made = 0; made < 3; made++) {
            desk.step(
                    desk.draft(PressDesk.briefing(
                            PressDesk.unique("Thêm"),
                            LocalDate.of(2032, 1, 1).plusDays(made).toString())),
                    "announced",
                    "");
        }
        assertThat(costs()).isEqualTo(before);
        assertThat(before)
                .isEqualTo(Map.of(
                        "/bao-chi", 26L, PUBLIC, 1L, PUBLIC + ".ics", 1L, PUBLIC + "/minh-hoa-hop-bao-quy", 12L));
    }

    private Map<String, Long> costs() throws Exception {
        Visitor reader = reader();
        Map<String, Long> costs = new HashMap<>();
        for (String path : List.of("/bao-chi", PUBLIC, PUBLIC + ".ics", PUBLIC + "/minh-hoa-hop-bao-quy")) {
            reader.get(path);
            costs.put(path, StatementCounter.during(() -> reader.get(path)));
        }
        return costs;
    }
}
