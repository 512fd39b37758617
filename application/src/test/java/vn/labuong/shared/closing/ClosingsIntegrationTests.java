package vn.labuong.shared.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.consent.PeopleInItems;
import vn.labuong.archive.consent.SeenPerson.Age;
import vn.labuong.archive.consent.SeenPerson.Giver;
import vn.labuong.archive.consent.SeenPerson.Use;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.archive.web.ArchiveFixture.Made;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.testing.ProductTest;

/** Every act that closes tells the ledger; what only the file of the ledger knows is done again (DNH-16 after a restore). */
@ProductTest
class ClosingsIntegrationTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ClosingsAtStart start;

    @Autowired
    Closings closings;

    @Autowired
    Publication publication;

    @Autowired
    ItemWriting writing;

    @Autowired
    PeopleInItems people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataFolder data;

    private Made open(String name) {
        String words = name + " " + UUID.randomUUID();
        return ArchiveFixture.in(beans).published(words, Level.PUBLIC, "a.txt", words);
    }

    private List<String> told(Object subject) {
        return closings.all().stream()
                .filter(entry -> entry.subject().equals(subject.toString()))
                .map(Closing::kind)
                .toList();
    }

    private String one(String sql, Object id) {
        return jdbc.sql(sql)
                .param("id", UUID.fromString(id.toString()))
                .query(String.class)
                .single();
    }

    private void fromTheFileAlone(String... kindsAndSubjects) throws Exception {
        List<Closing> entries = new ArrayList<>();
        for (int i = 0; i < kindsAndSubjects.length; i += 2) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i);
            entries.add(new Closing(UUID.randomUUID(), at, kindsAndSubjects[i], kindsAndSubjects[i + 1]));
        }
        ClosingFile.append(data.path().resolve(ClosingFile.NAME), entries);
        assertThat(start.closeAgain()).isEqualTo(entries.size());
        assertThat(start.closeAgain()).as("once").isZero();
    }

    @Test
    void isToldOfWithdrawalLevelConsentAndOpeningAgain() throws Exception {
        Made made = open("Sổ");
        ItemId item = made.item().id();
        assertThat(told(item)).isEmpty();
        publication.withdraw(item, made.item().version(), "theo yêu cầu");
        assertThat(told(item)).containsExactly("archive.item.closed");
        publication.publish(item, ArchiveFixture.in(beans).now(item).version());
        assertThat(told(item)).containsExactly("archive.item.closed", "archive.item.opened");
        UUID person = people.add(item, "ở giữa", Age.ADULT);
        assertThat(told(item)).endsWith("archive.item.closed");
        UUID consent = people.agree(item, person, Giver.SELF, Use.WEB, LocalDate.of(2024, 1, 1), null, "phiếu")
                .orElseThrow();
        assertThat(told(item)).endsWith("archive.item.opened");
        people.withdraw(item, consent);
        assertThat(told(item)).endsWith("archive.item.closed");
        assertThat(told(consent)).containsExactly("archive.consent.withdrawn");
        Path file = data.path().resolve(ClosingFile.NAME);
        assertThat(Files.readString(file))
                .contains(item.toString(), consent.toString())
                .doesNotContain("phiếu", "giữa");
    }

    @Test
    void isToldNothingOfDraftsAndOfWhatWasRolledBack() {
        Made draft = ArchiveFixture.in(beans)
                .whole("Nháp", Level.PUBLIC, "a.txt", UUID.randomUUID().toString());
        writing.change(draft.item().id(), draft.item().version(), ArchiveFixture.described("Nháp", Level.SEALED));
        assertThat(told(draft.item().id())).isEmpty();
        Made made = open("Tranh");
        publication.withdraw(made.item().id(), made.item().version() + 7, "của người khác");
        assertThat(told(made.item().id())).isEmpty();
    }

    @Test
    void closesAgainWhatOnlyTheFileKnows() throws Exception {
        Made item = open("Giấy");
        Made reopened = open("Ảnh");
        Made file = open("Tệp");
        UUID person = people.add(reopened.item().id(), "bên trái", Age.ADULT);
        UUID consent = people.agree(
                        reopened.item().id(), person, Giver.SELF, Use.WEB, LocalDate.of(2024, 1, 1), null, "phiếu 2")
                .orElseThrow();
        fromTheFileAlone(
                "archive.item.closed", item.item().id().toString(),
                "archive.item.closed", reopened.item().id().toString(),
                "archive.item.opened", reopened.item().id().toString(),
                "archive.file.closed", file.file().toString(),
                "archive.consent.withdrawn", consent.toString(),
                "archive.item.closed", UUID.randomUUID().toString(),
                "archive.page.closed", UUID.randomUUID() + "#3");
        String state = "select state from archive.item where id = :id";
        assertThat(one(state, item.item().id())).isEqualTo("withdrawn");
        assertThat(one(state, reopened.item().id())).isEqualTo("published");
        assertThat(one(state, file.item().id())).isEqualTo("published");
        assertThat(one("select access from archive.file where id = :id", file.file()))
                .isEqualTo("sealed");
        assertThat(one("select (withdrawn_at is not null)::text from archive_people.consent where id = :id", consent))
                .isEqualTo("true");
        assertThat(told(consent)).as("not told twice").hasSize(1);
        assertThat(closings.doneAgain()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void erasesAgainWhatWasDisposedOf() throws Exception {
        Made made = open("Hồ sơ");
        Path bytes = data.path()
                .resolve("archive/store")
                .resolve(one("select path from archive.file where id = :id", made.file()));
        assertThat(bytes).exists();
        fromTheFileAlone("archive.item.disposed", made.item().id().toString());
        assertThat(one(
                        "select state from archive.item where id = :id",
                        made.item().id()))
                .isEqualTo("disposed");
        await().atMost(Duration.ofSeconds(60)).until(() -> !Files.exists(bytes));
    }
}
