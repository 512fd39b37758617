package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Place;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** A search is narrowed to a decade, a year and a place, by an address that can be shared and that no search engine keeps. */
@ProductTest
class SearchFacetsIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ItemWriting writing;

    private final String mark = "dauhieu" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    private ArchiveFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = ArchiveFixture.in(beans);
    }

    private Item dated(String date) {
        return described(date, Set.of());
    }

    private Item described(String date, Set<AboutWhat> subjects) {
        Item item = fixture.published("Năm " + date + " " + mark, Level.PUBLIC, "a.txt", date)
                .item();
        Description said = item.description();
        writing.change(
                item.id(),
                item.version(),
                new Description(
                        said.kind(),
                        said.access(),
                        said.embargoUntil(),
                        said.people(),
                        said.agency(),
                        said.task(),
                        said.budgetFunded(),
                        said.series(),
                        said.rights(),
                        said.language(),
                        EdtfDate.parse(date).orElseThrow(),
                        said.completedYear(),
                        said.demonstration(),
                        said.texts(),
                        said.details(),
                        said.creators(),
                        List.of(new Place(ArchiveFixture.OWN, null)),
                        subjects));
        return item;
    }

    private Visitor.Page page(String address) {
        Visitor.Page page = new Visitor(port).get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        return page;
    }

    @Test
    void narrowsToATimeAndAPlace() {
        Item old = dated("1978");
        Item wide = dated("1975/1982");
        Item young = dated("2024-05");
        String all = "/tu-lieu?q=" + mark;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page(all).body())
                        .contains("year=197X", "year=198X", "year=202X", "place=" + ArchiveFixture.OWN.value()));
        assertThat(page(all).body()).doesNotContain("year=1978");
        String decade = page(all + "&year=197X").body();
        assertThat(decade)
                .contains(old.code(), wide.code(), "year=1978", "year=1975")
                .doesNotContain(young.code());
        assertThat(page(all + "&year=1979").body()).contains(wide.code()).doesNotContain(old.code(), young.code());
        assertThat(page(all + "&year=202X&place=" + ArchiveFixture.OWN.value()).body())
                .contains(young.code())
                .doesNotContain(old.code(), wide.code());
        assertThat(page(all + "&place=ag.khong-co").body()).doesNotContain(old.code(), young.code());
        assertThat(page(all + "&year=x19").body()).contains(old.code(), young.code());
    }

    @Test
    void findsWhatIsAboutANarrowThemeByTheBroaderOneToo() {
        Item narrow = described(
                "2023",
                Set.of(
                        new AboutWhat(AboutWhat.Scheme.CONCEPT, "trade-labour"),
                        new AboutWhat(AboutWhat.Scheme.RECOMMENDATION, "3.63")));
        Item other = described("2022", Set.of(new AboutWhat(AboutWhat.Scheme.CONCEPT, "groups")));
        String all = "/tu-lieu?q=" + mark;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page(all).body()).contains(narrow.code(), other.code()));
        for (String asked : List.of(
                "concept=trade-labour", "concept=work", "concept=economic-social-cultural", "recommendation=3")) {
            assertThat(page(all + "&" + asked).body())
                    .as(asked)
                    .contains(narrow.code())
                    .doesNotContain(other.code());
        }
        assertThat(page(all + "&concept=groups").body()).contains(other.code()).doesNotContain(narrow.code());
        assertThat(page(all + "&concept=women").body()).doesNotContain(other.code(), narrow.code());
    }

    @Test
    void keepsSearchEnginesOutOfNarrowedPages() {
        assertThat(page("/tu-lieu").header("X-Robots-Tag")).isEmpty();
        assertThat(page("/tu-lieu?lang=km").header("X-Robots-Tag")).isEmpty();
        for (String narrowed : new String[] {"?q=a", "?kind=text", "?year=197X", "?place=x", "?page=1"}) {
            assertThat(page("/tu-lieu" + narrowed).header("X-Robots-Tag")).contains("noindex");
        }
    }
}
