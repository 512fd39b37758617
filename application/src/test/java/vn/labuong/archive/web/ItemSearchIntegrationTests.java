package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Publication;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Words on pages lead to their page; markup in them stays text; what is not public is told to nobody, by no way. */
@ProductTest
class ItemSearchIntegrationTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    MockMvc mvc;

    private final String mark = "dauhieu" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    private ArchiveFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = ArchiveFixture.in(beans);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void leadsToThePageWithTheWordsMarked() throws Exception {
        var made = fixture.published(
                "Hoà bình " + mark, Level.PUBLIC, "a.txt", "Trẻ em <b>vẽ</b> tranh về " + mark + " ở Tri Tôn.");
        String code = made.item().code();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(page("/tu-lieu?q=tranh " + mark)).contains("/tu-lieu/" + code));
        String shown = page("/tu-lieu?q=tre em ve " + mark);
        assertThat(shown)
                .contains("<mark>" + mark + "</mark>", "&lt;b&gt;", "trang=1&amp;q=tre%20em%20ve%20" + mark + "#xem")
                .doesNotContain("<b>v");
        assertThat(page("/tu-lieu?q=" + mark + "&kind=text")).contains("/tu-lieu/" + code);
        assertThat(page("/tu-lieu?q=" + mark + "&kind=film")).doesNotContain("/tu-lieu/" + code);
        assertThat(page("/api/v1/search?q=" + mark)).contains("\"total\":1", "\"code\":\"" + code + "\"");
        assertThat(page("/tu-lieu/" + code + "?q=" + mark + "&trang=1")).contains("<mark>" + mark + "</mark>");
        publication.withdraw(made.item().id(), made.item().version(), "Theo đề nghị");
        assertThat(page("/tu-lieu?q=tranh " + mark)).doesNotContain("/tu-lieu/" + code);
        assertThat(page("/api/v1/search?q=" + mark)).contains("\"total\":0");
    }

    @Test
    void tellsNothingOfWhatIsNotPublic() throws Exception {
        fixture.published("Riêng " + mark, Level.STAFF, "a.txt", "Một trang " + mark);
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        String typed = mark.substring(0, mark.length() - 1);
        for (String address : new String[] {"/tu-lieu?q=" + mark, "/api/v1/search?q=" + mark}) {
            assertThat(page(address).replace("value=\"" + mark + "\"", "").replaceAll("q=" + mark, ""))
                    .doesNotContain(mark);
        }
        assertThat(page("/tu-lieu?q=" + typed)).doesNotContain(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tu-lieu?q=\"",
                "/tu-lieu?q=* OR :)",
                "/tu-lieu?page=-1",
                "/tu-lieu?page=999999999",
                "/tu-lieu?kind=<x>",
                "/tu-lieu?q=%F0%9F%92%A3%00",
                "/api/v1/search?q=\"&page=999999",
                "/tu-lieu?agency=../..&language=%00"
            })
    void bearsWhateverIsTyped(String address) throws Exception {
        assertThat(page(address)).doesNotContain("<x>");
    }

    @Test
    void asksTheDatabaseAFixedNumberOfTimes() throws Exception {
        fixture.published("Một " + mark, Level.PUBLIC, "a.txt", mark + " một");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page("/tu-lieu?q=" + mark)).contains("?tep="));
        long one = StatementCounter.during(() -> page("/tu-lieu?q=" + mark));
        for (int at = 0; at < 5; at++) {
            fixture.published("Thêm " + mark, Level.PUBLIC, "a.txt", mark + " thêm " + at);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(page("/api/v1/search?q=" + mark)).contains("\"total\":6"));
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(StatementCounter.during(() -> page("/tu-lieu?q=" + mark))).isEqualTo(one);
    }
}
