package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.portal.touring.Stop;
import vn.labuong.portal.touring.Stops;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Stops of exhibitions on site: planned by curators, told to everybody once announced, never lost. */
@ProductTest
class TouringIntegrationTests {

    private static final String PUBLIC = "/trien-lam/luu-dong";
    private static final String NASTY = "<script>alert(1)</script>\"'& [[${7*7}]] ";

    @LocalServerPort
    int port;

    @Autowired
    Stops stops;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Curator curator;
    private Visitor reader;
    private String slug;
    private LocalDate today;

    @BeforeEach
    void people() {
        curator = Curator.signedIn(port, "demo.editor");
        reader = new Visitor(port);
        slug = curator.create("Triển lãm đi xa " + UUID.randomUUID());
        today = VietnamTime.today(clock);
    }

    /** A stop that begins in so many days and lasts three. */
    private Map<String, String> stop(String venue, int startsIn) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("place", "ag91.ubnd-xa-tri-ton");
        sent.put("venue.vi", venue);
        sent.put("venue.en", venue + " (en)");
        sent.put("venue.km", venue + " ខ្មែរ");
        sent.put("from", today.plusDays(startsIn).toString());
        sent.put("last", today.plusDays(startsIn + 2L).toString());
        return sent;
    }

    private Visitor.Page send(String path, int seen, Map<String, String> sent) {
        String[] fields = sent.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
        return curator.postSeeing(slug, seen, "/luu-dong" + path, fields);
    }

    private Stop planned(Map<String, String> sent) {
        assertThat(send("", 0, sent).location()).endsWith(slug + "/luu-dong");
        List<Stop> all = stops.of(slug);
        return all.stream()
                .filter(stop -> stop.venue()
                        .text("vi")
                        .equals(sent.getOrDefault("venue.vi", "").strip()))
                .findFirst()
                .orElseThrow();
    }

    private Stop now(Stop stop) {
        return stops.find(stop.id()).orElseThrow();
    }

    private Visitor.Page act(Stop stop, String act, Map<String, String> sent) {
        return send("/" + stop.id() + act, now(stop).version(), sent);
    }

    private String page() {
        Visitor.Page page = reader.get(PUBLIC);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    @Test
    void areToldToEverybodyOnceAnnouncedAndSayWhyWhenCancelled() {
        Stop stop = planned(stop("Nhà văn hóa " + NASTY, 3));
        assertThat(page()).doesNotContain("Nhà văn hóa &lt;script");
        act(stop, "/cong-bo", Map.of());
        assertThat(now(stop).state()).isEqualTo(Stop.State.ANNOUNCED);
        assertThat(page())
                .contains("Nhà văn hóa &lt;script&gt;alert(1)", "[[${7*7}]]")
                .doesNotContain("<script>alert");

        assertThat(act(stop, "/huy", Map.of("reason", " ")).location()).endsWith("/" + stop.id());
        assertThat(now(stop).state()).isEqualTo(Stop.State.ANNOUNCED);
        String why = "Bão " + UUID.randomUUID();
        act(stop, "/huy", Map.of("reason", why));
        assertThat(page()).contains(why, "badge-stopped");
        act(stop, "/khoi-phuc", Map.of());
        assertThat(page()).doesNotContain(why);
        assertThat(now(stop).state()).isEqualTo(Stop.State.PLANNED);
    }

    @Test
    void areNotAnnouncedBeforeTheyAreWholeInThreeLanguages() {
        Map<String, String> sent = stop("Sân trường", 3);
        sent.remove("venue.km");
        Stop stop = planned(sent);
        act(stop, "/cong-bo", Map.of());
        assertThat(now(stop).state()).isEqualTo(Stop.State.PLANNED);

        Stop whole = planned(stop("Sân đình", 9));
        act(whole, "/cong-bo", Map.of());
        Map<String, String> half = stop("Sân đình", 9);
        half.put("hours.vi", "8 giờ");
        assertThat(act(whole, "", half).status()).isEqualTo(422);
        assertThat(now(whole).hours().isEmpty()).isTrue();
    }

    @Test
    void refuseWhatCannotBeAndKeepWhatWasTyped() {
        for (String[] wrong : new String[][] {
            {"place", "ag91.khong-co"},
            {"place", "../../"},
            {"venue.vi", " \u00A0 "},
            {"from", "2026-02-30"},
            {"last", today.minusDays(9).toString()},
            {"last", today.plusDays(900).toString()},
            {"hours.vi", "x".repeat(1_001)}
        }) {
            Map<String, String> sent = stop("Nơi gõ dở", 3);
            sent.put(wrong[0], wrong[1]);
            Visitor.Page answer = send("", 0, sent);
            assertThat(answer.status()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(answer.body()).contains("Nơi gõ dở (en)");
        }
        assertThat(stops.of(slug)).isEmpty();
    }

    @Test
    void refuseAChangeOfWhatSomebodyElseChanged() {
        Stop stop = planned(stop("Nhà sách", 3));
        assertThat(act(stop, "", stop("Nhà sách mới", 3)).status()).isEqualTo(302);
        Visitor.Page late = send("/" + stop.id(), 1, stop("Nhà sách khác", 3));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Nhà sách khác");
        assertThat(now(stop).venue().text("vi")).isEqualTo("Nhà sách mới");
        assertThat(reader.get("/noi-bo/trien-lam/" + slug + "/luu-dong").status())
                .isEqualTo(302);
    }

    @Test
    void warnWhereTwoNeedTheSamePanels() {
        planned(stop("Nơi thứ nhất", 3));
        planned(stop("Nơi thứ hai", 6));
        assertThat(curator.get("/noi-bo/trien-lam/" + slug + "/luu-dong").body())
                .as("the day after the last is free")
                .doesNotContain("badge-late");
        planned(stop("Nơi thứ ba", 5));
        assertThat(curator.get("/noi-bo/trien-lam/" + slug + "/luu-dong").body())
                .contains("badge-late");
    }

    @Test
    void keepTheNumberOfVisitsAndNothingElseOfVisitors() {
        Stop coming = planned(stop("Nơi chưa mở", 2));
        act(coming, "/luot-xem", Map.of("visits", "12"));
        assertThat(now(coming).visits()).isNull();
        Stop begun = planned(stop("Nơi đang mở", -1));
        act(begun, "/luot-xem", Map.of("visits", "ba người"));
        assertThat(now(begun).visits()).isNull();
        act(begun, "/luot-xem", Map.of("visits", "1.250"));
        assertThat(now(begun).visits()).isEqualTo(1_250);
    }

    @Test
    void keepEveryStateInTheDatabase() {
        Stop stop = planned(stop("Nơi thứ nhất", 3));
        act(stop, "", stop("Nơi đã đổi", 4));
        assertThat(jdbc.sql("select content -> 'venue' -> 'vi' ->> 'text' from portal.exhibition_stop_version"
                                + " where stop = :id order by number")
                        .param("id", stop.id())
                        .query(String.class)
                        .list())
                .containsExactly("Nơi thứ nhất", "Nơi đã đổi");
        assertThatThrownBy(() -> jdbc.sql("update portal.exhibition_stop_version set number = 9 where stop = :id")
                        .param("id", stop.id())
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void areACalendarToSubscribeTo() {
        Stop stop = planned(stop("Chùa, có dấu; phẩy", 3));
        act(stop, "/cong-bo", Map.of());
        Visitor.Page calendar = reader.get(PUBLIC + ".ics?lang=km");
        assertThat(calendar.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        String unfolded = calendar.body().replace("\r\n ", "");
        assertThat(unfolded)
                .contains(
                        "UID:exhibition-stop-" + stop.id() + "@labuong",
                        "DTSTART;VALUE=DATE:" + stop.from().toString().replace("-", ""),
                        "DTEND;VALUE=DATE:" + stop.before().toString().replace("-", ""),
                        "Chùa\\, có dấu\\; phẩy ខ្មែរ");
    }

    @Test
    void costTheSameHoweverManyThereAre() throws Exception {
        act(planned(stop("Nơi đếm 1", 3)), "/cong-bo", Map.of());
        page();
        long before = StatementCounter.during(this::page);
        act(planned(stop("Nơi đếm 2", 13)), "/cong-bo", Map.of());
        assertThat(StatementCounter.during(this::page)).isEqualTo(before).isLessThanOrEqualTo(4);
    }
}
