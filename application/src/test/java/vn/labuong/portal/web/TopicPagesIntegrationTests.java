package vn.labuong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.PublicItems;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.portal.rights.Topics;
import vn.labuong.shared.web.Languages;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** The topics of human rights as everybody sees them. */
@ProductTest
class TopicPagesIntegrationTests {

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private static final Pattern OWN_LANGUAGE = Pattern.compile("(?s)<(\\w+)[^>]*\\blang=\"vi\"[^>]*>.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u1EA0-\\u1EF9\\u0110\\u0111\\u01A0-\\u01B0]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    PublicItems publicItems;

    @Autowired
    JdbcClient jdbc;

    private Visitor reader;
    private ArchiveFixture fixture;

    @BeforeEach
    void reader() {
        reader = new Visitor(port);
        fixture = ArchiveFixture.in(beans);
    }

    private static List<String> addresses() {
        List<String> all = new ArrayList<>(List.of("/", "/quyen", "/quyen/tro-giup"));
        Topics.shipped().all().forEach(topic -> {
            all.add(topic.address());
            all.add(topic.address() + "/de-doc");
        });
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void speakTheLanguageAskedForAndNoOther(String language) {
        for (String address : addresses()) {
            Visitor.Page page = reader.get(address + "?lang=" + language);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body())
                    .as(address)
                    .contains("<html lang=\"" + language)
                    .doesNotContain("??");
            if (!language.equals("vi")) {
                assertThat(VIETNAMESE
                                .matcher(interfaceText(page.body()))
                                .results()
                                .map(hit -> around(hit, page)))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    private static String interfaceText(String body) {
        Matcher main = MAIN.matcher(body);
        assertThat(main.find()).isTrue();
        return TAG.matcher(OWN_LANGUAGE.matcher(main.group()).replaceAll("")).replaceAll(" ");
    }

    private static String around(java.util.regex.MatchResult hit, Visitor.Page page) {
        String text = interfaceText(page.body());
        return text.substring(Math.max(0, hit.start() - 30), Math.min(text.length(), hit.end() + 30))
                .strip();
    }

    @ParameterizedTest
    @CsvSource({
        "/quyen/CRC, /quyen/tre-em",
        "/quyen/cat, /quyen/chong-tra-tan",
        "/quyen/icescr, /quyen/kinh-te-xa-hoi-van-hoa"
    })
    void leadFromAConventionToItsOwnTopic(String address, String topic) {
        assertThat(reader.get(address).location()).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/quyen/khong-co", "/quyen/khong-co/de-doc", "/quyen/CED", "/quyen/%3Cb%3E"})
    void sayThatWhatIsNotThereIsNotThere(String address) {
        assertThat(reader.get(address).status()).isEqualTo(404);
    }

    @Test
    void nameTheAgencyThatLeadsTodayByTheTopicsOwnFunction() {
        String children = reader.get("/quyen/tre-em?lang=vi").body();
        assertThat(children)
                .contains("/co-quan/ag91.so-y-te", "/chuong-trinh/AG-2023-2028/nhiem-vu/VII.4")
                .doesNotContain("/co-quan/ag91.so-noi-vu");
        assertThat(reader.get("/quyen/phu-nu").body())
                .contains("/co-quan/ag91.so-noi-vu")
                .doesNotContain("/co-quan/ag91.so-y-te");
    }

    @Test
    void tellTheReviewByCycleWithItsThreeRecommendations() {
        String review = reader.get("/quyen/upr?lang=vi").body();
        assertThat(review)
                .contains("291", "241", "320", "22/01/2019", "/chuong-trinh/AG-2023-2028/nhiem-vu/VII.11")
                .contains("/chuong-trinh/AG-2023-2028/chi-tieu/upr");
        assertThat(List.of("63", "67", "86"))
                .allSatisfy(number -> assertThat(review).containsPattern("<h4><span>[^<]*" + number));
        assertThat(review).doesNotContain("<blockquote");
    }

    @Test
    void saysWhichConventionVietNamHasNotJoined() {
        assertThat(reader.get("/quyen/lao-dong-di-cu?lang=en").body()).contains("ICMW", "not a party");
    }

    @Test
    void showOpenItemsOnceNewestFirstAndLeadToTheSearch() {
        String older = unique("cũ");
        String newer = unique("mới");
        String sealed = unique("kín");
        about(older, Level.PUBLIC, "concept", "child-protection-online");
        about(newer, Level.PUBLIC, "convention", "CRC", "concept", "children");
        about(sealed, Level.AGENCY, "concept", "children");
        String page = reader.get("/quyen/tre-em").body();
        assertThat(page)
                .containsSubsequence(newer, older)
                .doesNotContain(sealed)
                .contains("/tu-lieu?concept=children");
        assertThat(page.split(Pattern.quote(newer), -1)).hasSize(2);
        assertThat(page).contains("/tu-lieu/chu-de/theme/children");
        assertThat(reader.get("/").body())
                .contains(newer)
                .doesNotContain(sealed)
                .contains("action=\"/tu-lieu\"");
        assertThat(reader.get("/tu-lieu?concept=children").status()).isEqualTo(200);
    }

    @Test
    void countAnItemOnceForATopic() {
        List<List<String>> sets = List.of(
                List.of("theme:culture", "convention:ICESCR"), List.of("theme:khong-co"), List.of("theme:culture"));
        List<Long> before = publicItems.counts(sets);
        about(unique("đếm"), Level.PUBLIC, "convention", "ICESCR", "concept", "culture");
        about(unique("đếm kín"), Level.AGENCY, "concept", "culture");
        assertThat(publicItems.counts(sets)).containsExactly(before.get(0) + 1, 0L, before.get(2) + 1);
        assertThat(publicItems
                        .aboutAny(sets.get(0), null, 1, Languages.VIETNAMESE)
                        .total())
                .isEqualTo(before.get(0) + 1);
        assertThat(publicItems
                        .aboutAny(List.of("theme:culture"), ItemKind.OBJECT, 3, Languages.VIETNAMESE)
                        .items())
                .isEmpty();
    }

    @Test
    void offerTheSoundOfATopicToThoseWhoListen() {
        String title = unique("Phát thanh");
        Item item = about(title, Level.PUBLIC, "concept", "trafficking");
        assertThat(reader.get("/quyen/chong-mua-ban-nguoi/de-doc").body()).doesNotContain(title);
        jdbc.sql("update archive.item set kind = 'sound' where id = :id")
                .param("id", item.id().value())
                .update();
        assertThat(reader.get("/quyen/chong-mua-ban-nguoi/de-doc").body()).contains(title, "/tu-lieu/" + item.code());
    }

    @ParameterizedTest
    @CsvSource({
        "/, 15",
        "/quyen, 4",
        "/quyen/tre-em, 20",
        "/quyen/tre-em/de-doc, 10",
        "/quyen/upr, 25",
        "/quyen/tro-giup, 2"
    })
    void costFewStatementsWhateverTheNumberOfItems(String address, long most) throws Exception {
        about(unique("một"), Level.PUBLIC, "concept", "children");
        about(unique("chu kỳ"), Level.PUBLIC, "recommendation", "3.63");
        reader.get(address);
        long one = StatementCounter.during(() -> reader.get(address));
        for (int at = 0; at < 3; at++) {
            about(unique("thêm"), Level.PUBLIC, "concept", "children");
            about(unique("thêm chu kỳ"), Level.PUBLIC, "recommendation", "3.67");
        }
        assertThat(StatementCounter.during(() -> reader.get(address)))
                .as(address)
                .isEqualTo(one)
                .isLessThanOrEqualTo(most);
    }

    private Item about(String title, Level level, String... schemesAndCodes) {
        Item item = fixture.published(title, level, "a.txt", title).item();
        for (int at = 0; at < schemesAndCodes.length; at += 2) {
            jdbc.sql("insert into archive.item_subject (item, scheme, code) values (:item, :scheme, :code)")
                    .param("item", item.id().value())
                    .param("scheme", schemesAndCodes[at])
                    .param("code", schemesAndCodes[at + 1])
                    .update();
        }
        return item;
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
