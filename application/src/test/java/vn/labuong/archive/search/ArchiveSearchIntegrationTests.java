package vn.labuong.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.consent.PeopleInItems;
import vn.labuong.archive.consent.SeenPerson.Age;
import vn.labuong.archive.consent.SeenPerson.Giver;
import vn.labuong.archive.consent.SeenPerson.Use;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Pages.NewText;
import vn.labuong.archive.search.ArchiveSearch.Found;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** A word on a page is found down to its page by those who may read it, and by nobody else, at no time. */
@ProductTest
class ArchiveSearchIntegrationTests {

    private static final AgencyId OWN = AgencyId.of("ag91.so-tu-phap");

    @Autowired
    Intake intake;

    @Autowired
    ItemWriting writing;

    @Autowired
    Publication publication;

    @Autowired
    PeopleInItems people;

    @Autowired
    ArchiveFiles files;

    @Autowired
    Pages pages;

    @Autowired
    ItemIndex index;

    @Autowired
    ArchiveSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String canary = "chimbao" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    private static LocalDate today() {
        return LocalDate.now(VietnamTime.ZONE);
    }

    private static Viewer anybody() {
        return Viewer.publicOn(today());
    }

    private static Viewer keeper() {
        return new Viewer(today(), true, Set.of(OWN), true, Set.of(OWN));
    }

    private Intake.Taken book(People inIt, String... texts) {
        Description bare = Description.unread(ItemKind.BOOK, "Sách", OWN);
        Description words = new Description(
                ItemKind.BOOK,
                Level.PUBLIC,
                null,
                inIt,
                OWN,
                null,
                null,
                null,
                bare.rights(),
                "vi",
                null,
                null,
                false,
                List.of(new TaggedText(TextField.TITLE, 0, "vi", "Sách về hoà bình " + canary + "x", Status.ORIGINAL)),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
        UUID lot = intake.open("t", Intake.Source.UPLOAD, OWN, null);
        Intake.Taken taken = intake.take(
                lot,
                1,
                ArrivedName.of("a.txt"),
                new ByteArrayInputStream(canary.getBytes(StandardCharsets.UTF_8)),
                () -> writing.create(words));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> files.find(taken.file()).orElseThrow().state() == ArchiveFile.State.KEPT);
        transaction.executeWithoutResult(status -> {
            for (int at = 0; at < texts.length; at++) {
                pages.put(taken.file(), at + 1, 100, 100);
                pages.text(taken.file(), at + 1, new NewText(texts[at], Source.OCR, "vi", 0.9), null, "test");
            }
        });
        return taken;
    }

    private Found found(String words, Viewer viewer) {
        return search.search(SearchRequest.of(words, search.audience(viewer)).facets("kind"), viewer);
    }

    private int versionOf(ItemId id) {
        return jdbc.sql("select version from archive.item where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void sealPage(FileId file, int number) {
        jdbc.sql("update archive.page set access = 'sealed' where file = :file and number = :number")
                .param("file", file.value())
                .param("number", number)
                .update();
    }

    @Test
    void findsThePageAndHidesTheSealedOne() {
        Intake.Taken taken = book(People.NONE, "Trang đầu nói về trẻ em " + canary + "a", "Trang kín " + canary + "b");
        sealPage(taken.file(), 2);
        publication.publish(taken.item(), 1);
        index.update(taken.item());
        Found found = found("tre em " + canary + "a", anybody());
        assertThat(found.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.item().id()).isEqualTo(taken.item());
            assertThat(hit.pages()).singleElement().satisfies(page -> {
                assertThat(page.number()).isEqualTo(1);
                assertThat(page.snippet().marks()).hasSize(3);
            });
        });
        Found sealed = found(canary + "b", anybody());
        assertThat(sealed.total()).isZero();
        assertThat(sealed.facets().values()).allMatch(List::isEmpty);
        assertThat(sealed.suggestion().orElse("")).doesNotContain(canary + "b");
        assertThat(found(canary + "b", keeper()).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.pages().get(0).number()).isEqualTo(2));
        assertThat(found("hòa bình " + canary + "x", anybody()).total()).isEqualTo(1);
    }

    @Test
    void isGoneFromTheIndexWhenTheWithdrawalAnswers() {
        Intake.Taken taken = book(People.NONE, "Một trang " + canary);
        publication.publish(taken.item(), 1);
        index.update(taken.item());
        assertThat(found(canary, anybody()).total()).isEqualTo(1);
        publication.withdraw(taken.item(), versionOf(taken.item()), "Theo đề nghị");
        assertThat(found(canary, anybody()).total()).isZero();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(canary, keeper()).total()).isEqualTo(1));
        assertThat(found(canary, anybody()).total()).isZero();
    }

    @Test
    void showsNothingOfAnItemWhoseConsentWasTakenBackThoughTheIndexLags() {
        Intake.Taken taken = book(People.NONE, "Một trang " + canary);
        UUID person = people.add(taken.item(), "bên trái", Age.ADULT);
        UUID consent = people.agree(taken.item(), person, Giver.SELF, Use.WEB, today(), null, "phiếu")
                .orElseThrow();
        publication.publish(taken.item(), 1);
        index.update(taken.item());
        assertThat(found(canary, anybody()).hits()).hasSize(1);
        people.withdraw(taken.item(), consent);
        assertThat(found(canary, anybody()).hits()).isEmpty();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(found(canary, anybody()).total()).isZero());
    }

    @Test
    void followsTheDayThatOpensAnItem() {
        Intake.Taken taken = book(People.NONE, "Một trang " + canary);
        jdbc.sql("update archive.item set embargo_until = :day where id = :id")
                .param("day", today().plusDays(1))
                .param("id", taken.item().value())
                .update();
        publication.publish(taken.item(), 1);
        index.update(taken.item());
        assertThat(found(canary, anybody()).total()).isZero();
        jdbc.sql("update archive.item set embargo_until = :day where id = :id")
                .param("day", today())
                .param("id", taken.item().value())
                .update();
        index.followTheDay();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found(canary, anybody()).hits()).hasSize(1));
    }
}
