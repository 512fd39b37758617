package vn.labuong.archive.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.testing.ProductTest;

/** The sweep takes what nobody waits for, and nothing else, whatever lies at the door. */
@ProductTest
class ArrivalSweepIntegrationTests {

    @Autowired
    Clock clock;

    @Autowired
    ArrivalSweep sweep;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Intake intake;

    @Autowired
    ItemWriting writing;

    @Autowired
    ArchiveFiles files;

    @Autowired
    DataFolder data;

    @Autowired
    JdbcClient jdbc;

    private Instant now;
    private Instant longAgo;
    private Instant yesterday;
    private Path arriving;
    private Path refused;

    @BeforeEach
    void prepare() {
        now = clock.instant();
        longAgo = now.minus(Duration.ofDays(400));
        yesterday = now.minus(ArrivalSweep.PATIENCE).minusSeconds(60);
        arriving = data.folder("archive/arriving");
        refused = data.folder("archive/refused");
    }

    private static Path old(Path file, Instant when) throws IOException {
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(when));
        return file;
    }

    private Intake.Taken taken(String content) {
        UUID lot = intake.open("t", Intake.Source.UPLOAD, null, null);
        return intake.take(
                lot,
                1,
                ArrivedName.of("a.txt"),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                () -> writing.create(Description.unread(ItemKind.TEXT, "x", null)));
    }

    private void awaitState(FileId file, ArchiveFile.State state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> files.find(file).orElseThrow().state() == state);
    }

    @Test
    void dropsArrivalsWithoutARowButNotTheYoungTheNamedOrTheStrange() throws IOException {
        Path stray = old(arriving.resolve(UUID.randomUUID().toString()), yesterday);
        Path young = old(arriving.resolve(UUID.randomUUID().toString()), now.minus(ArrivalSweep.PATIENCE));
        Path other = old(arriving.resolve("ghi-chu.txt"), longAgo);
        Path upper = old(arriving.resolve(UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT)), longAgo);
        Path target = old(data.folder("archive").resolve("goc-khac-" + UUID.randomUUID()), longAgo);
        Path link = Files.createSymbolicLink(arriving.resolve(UUID.randomUUID().toString()), target);
        Path folder = Files.createDirectory(arriving.resolve(UUID.randomUUID().toString()));
        Files.setLastModifiedTime(folder, FileTime.from(longAgo));
        Intake.Taken kept = taken("kept " + UUID.randomUUID());
        awaitState(kept.file(), ArchiveFile.State.KEPT);
        await().until(() -> !Files.exists(arrivals.of(kept.file())));
        // Left by a process that died between keeping and dropping.
        Path left = old(arrivals.of(kept.file()), yesterday);
        FileId waiting = waiting();
        Path needed = old(arrivals.of(waiting), longAgo);

        sweep.sweep(now, 90);

        assertThat(stray).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
        assertThat(upper).exists();
        assertThat(link).exists();
        assertThat(target).exists();
        assertThat(folder).exists();
        assertThat(needed).exists();
        for (Path mine : new Path[] {young, other, upper, link, target, folder, needed}) {
            Files.deleteIfExists(mine);
        }
    }

    /** A file that still waits for its first stage, however long. */
    private FileId waiting() {
        Intake.Taken taken = taken("waiting " + UUID.randomUUID());
        awaitState(taken.file(), ArchiveFile.State.KEPT);
        FileId id = FileId.fresh();
        jdbc.sql("""
                        insert into archive.file (id, item, position, role, name, name_bytes, size, sha256, state, arrived_at)
                        select :id, item, position + 1, role, name, name_bytes, size, sha256, 'arriving', arrived_at
                          from archive.file where id = :like
                        """)
                .param("id", id.value())
                .param("like", taken.file().value())
                .update();
        return id;
    }

    @Test
    void keepsRefusedBytesForTheDaysSetAndTellsWhenTheyWent() throws IOException {
        Intake.Taken empty = taken("");
        awaitState(empty.file(), ArchiveFile.State.REFUSED);
        Path bytes = refused.resolve(empty.file().toString());
        await().until(() -> Files.exists(bytes));
        Path stray = old(refused.resolve(UUID.randomUUID().toString()), now.minus(Duration.ofDays(31)));
        Files.setLastModifiedTime(bytes, FileTime.from(now.minus(Duration.ofDays(29))));
        sweep.sweep(now, 0);
        assertThat(stray).as("0 means never").exists();
        sweep.sweep(now, 30);
        assertThat(stray).doesNotExist();
        assertThat(bytes).exists();
        Files.setLastModifiedTime(
                bytes, FileTime.from(now.minus(Duration.ofDays(30)).minusSeconds(1)));
        sweep.sweep(now, 30);
        assertThat(bytes).doesNotExist();
        assertThat(files.find(empty.file()).orElseThrow().state()).isEqualTo(ArchiveFile.State.REFUSED);
        assertThat(jdbc.sql("select count(*) from archive.event where file = :file and type = 'deletion'")
                        .param("file", empty.file().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
