package vn.labuong.archive.item;

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
import vn.labuong.archive.item.Creator.Role;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** What is said of an item reads back as it was said; it becomes public only when nothing is missing, and goes at once. */
@ProductTest
class PublicationIntegrationTests {

    private static final AgencyId OWN = AgencyId.of("ag91.so-tu-phap");

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @Autowired
    Publication publication;

    @Autowired
    PeopleInItems people;

    @Autowired
    Intake intake;

    @Autowired
    ArchiveFiles files;

    private static Description full(People people) {
        return new Description(
                ItemKind.IMAGE,
                Level.PUBLIC,
                null,
                people,
                OWN,
                new Description.TaskOf("AG-2023-2028", "I.1"),
                true,
                null,
                "https://creativecommons.org/licenses/by/4.0/",
                "vi",
                EdtfDate.parse("2024-05~").orElseThrow(),
                2024,
                false,
                List.of(
                        new TaggedText(TextField.TITLE, 0, "en", "Children's day", Status.TRANSLATED),
                        new TaggedText(TextField.TITLE, 0, "km", "ទិវាកុមារ", Status.MACHINE),
                        new TaggedText(TextField.TITLE, 0, "vi", "Ngày của trẻ em", Status.ORIGINAL)),
                Map.of(Detail.COLOUR, "màu", Detail.ARCHIVE_CODE, "AG-01"),
                List.of(new Creator("Nguyễn Văn A", Role.PHOTOGRAPHER, null)),
                List.of(new Place(OWN, null), new Place(null, "Núi Sam")),
                Set.of(new AboutWhat(AboutWhat.Scheme.CONVENTION, "CRC")));
    }

    private ItemId whole(Description description) {
        UUID lot = intake.open("t", Intake.Source.UPLOAD, OWN, null);
        Intake.Taken taken = intake.take(
                lot,
                1,
                ArrivedName.of("a.txt"),
                new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8)),
                () -> writing.create(description));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> files.find(taken.file()).orElseThrow().state() == ArchiveFile.State.KEPT);
        return taken.item();
    }

    private Item now(ItemId id) {
        return items.all(List.of(id)).get(0);
    }

    private boolean isPublic(ItemId id) {
        return items.find(id, Viewer.publicOn(LocalDate.now(VietnamTime.ZONE))).isPresent();
    }

    @Test
    void readsBackWhatWasSaid() {
        Description said = full(People.NONE);
        ItemId id = writing.create(said);
        assertThat(now(id).description()).isEqualTo(said);
        Changing changed = writing.change(id, 1, Description.unread(ItemKind.TEXT, "khác", OWN));
        assertThat(changed).isInstanceOf(Changing.Changed.class);
        assertThat(now(id).description()).isEqualTo(Description.unread(ItemKind.TEXT, "khác", OWN));
        assertThat(writing.change(id, 1, said)).isInstanceOf(Changing.Stale.class);
        assertThat(writing.change(id, 2, said)).isInstanceOf(Changing.Changed.class);
        assertThat(now(id).description()).isEqualTo(said);
    }

    @Test
    void publishesWhatMissesNothing() {
        ItemId empty = writing.create(full(People.NONE));
        assertThat(publication.publish(empty, 1))
                .isEqualTo(new Changing.Refused(List.of("archive.item.problem.not-whole")));
        ItemId unseen = whole(full(People.UNKNOWN));
        assertThat(publication.publish(unseen, 1))
                .isEqualTo(new Changing.Refused(List.of("archive.item.problem.people-unknown")));
        ItemId id = whole(full(People.NONE));
        assertThat(isPublic(id)).isFalse();
        assertThat(publication.publish(id, 1)).isInstanceOf(Changing.Changed.class);
        assertThat(isPublic(id)).isTrue();
        assertThat(writing.change(id, 2, full(People.UNKNOWN)))
                .isEqualTo(new Changing.Refused(List.of("archive.item.problem.people-unknown")));
        assertThat(publication.withdraw(id, 2, " ")).isInstanceOf(Changing.Refused.class);
        assertThat(publication.withdraw(id, 2, "Theo đề nghị")).isInstanceOf(Changing.Changed.class);
        assertThat(isPublic(id)).isFalse();
    }

    @Test
    void showsAChildOnlyWhileBothAgree() {
        ItemId id = whole(full(People.NONE));
        UUID child = people.add(id, "bên trái, cầm trống", Age.CHILD_OF_7_OR_MORE);
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        people.agree(id, child, Giver.REPRESENTATIVE, Use.WEB, today, null, "phiếu 1");
        assertThat(publication.publish(id, 1))
                .isEqualTo(new Changing.Refused(List.of("archive.item.problem.no-consent")));
        UUID own = people.agree(id, child, Giver.SELF, Use.WEB, today, null, "phiếu 2")
                .orElseThrow();
        assertThat(publication.publish(id, 1)).isInstanceOf(Changing.Changed.class);
        assertThat(isPublic(id)).isTrue();
        assertThat(people.withdraw(id, own)).isTrue();
        assertThat(isPublic(id)).isFalse();
        assertThat(people.withdraw(id, own)).isFalse();
        assertThat(people.of(id).get(0).consents()).extracting("withdrawn").containsExactly(false, true);
    }
}
