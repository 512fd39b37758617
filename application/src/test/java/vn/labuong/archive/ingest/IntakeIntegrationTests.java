package vn.labuong.archive.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.event.ArchiveEvent;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.testing.ProductTest;

/** What is handed in at the door comes to the store byte by byte, whatever its name, once. */
@ProductTest
class IntakeIntegrationTests {

    @Autowired
    Intake intake;

    @Autowired
    ItemWriting writing;

    @Autowired
    ArchiveFiles files;

    @Autowired
    OriginalStore store;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ArchiveEvents events;

    private Supplier<ItemId> fresh(String title) {
        return () -> writing.create(Description.unread(ItemKind.TEXT, title, null));
    }

    private Intake.Taken take(UUID lot, int row, String name, String text) {
        return intake.take(
                lot,
                row,
                ArrivedName.of(name),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                fresh(name));
    }

    private ArchiveFile ended(FileId file) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> files.find(file)
                        .filter(one -> one.state() != ArchiveFile.State.ARRIVING)
                        .isPresent());
        return files.find(file).orElseThrow();
    }

    private static OriginalStore.Place place(ArchiveFile file) {
        return Objects.requireNonNull(file.place());
    }

    @Test
    void keepsTheBytesUnderNamesThatCollapse() throws Exception {
        UUID lot = intake.open("t", Intake.Source.FOLDER, null, null);
        String name = "Quyền con người.txt";
        Intake.Taken composed = take(lot, 1, name, "một");
        Intake.Taken apart = take(lot, 2, Normalizer.normalize(name, Normalizer.Form.NFD), "hai");
        Intake.Taken odd = take(lot, 3, "../\u202e\n/etc/passwd", "ba");
        ArchiveFile one = ended(composed.file());
        ArchiveFile two = ended(apart.file());
        ArchiveFile three = ended(odd.file());
        assertThat(List.of(one.name(), two.name())).containsOnly(name);
        assertThat(three.name()).isEqualTo("../[U+202E][U+000A]/etc/passwd");
        for (ArchiveFile file : List.of(one, two, three)) {
            Path bytes = store.bytes(place(file));
            assertThat(bytes).isRegularFile();
            assertThat(Arrivals.measure(bytes)).isEqualTo(new Arrivals.Arrived(file.size(), file.sha256()));
            assertThat(arrivals.of(file.id())).doesNotExist();
        }
        assertThat(Files.readString(store.bytes(place(two)))).isEqualTo("hai");
        assertThat(events.of(one.item()))
                .extracting(ArchiveEvent::type)
                .contains(EventType.INGESTION, EventType.MESSAGE_DIGEST_CALCULATION, EventType.ACCESSION);
    }

    @Test
    void takesARowOnceThoughItIsHandedInAgain() {
        String key = "resume-" + UUID.randomUUID();
        UUID lot = intake.open("t", Intake.Source.FOLDER, null, key);
        Intake.Taken first = take(lot, 1, "a.txt", "a");
        assertThat(intake.open("t", Intake.Source.FOLDER, null, key)).isEqualTo(lot);
        Intake.Taken again = take(lot, 1, "a.txt", "a");
        assertThat(again).isEqualTo(new Intake.Taken(first.item(), first.file(), true));
        assertThat(ended(first.file()).state()).isEqualTo(ArchiveFile.State.KEPT);
    }

    @Test
    void refusesWhatIsEmptyAndTellsSo() {
        UUID lot = intake.open("t", Intake.Source.UPLOAD, null, null);
        Intake.Taken taken = take(lot, 1, "rỗng.pdf", "");
        assertThat(ended(taken.file()).state()).isEqualTo(ArchiveFile.State.REFUSED);
        assertThat(events.of(taken.item()))
                .anySatisfy(event -> assertThat(event.type()).isEqualTo(EventType.QUARANTINE));
    }
}
