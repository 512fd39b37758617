package vn.labuong.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.LaBuong;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.consent.PeopleInItems;
import vn.labuong.archive.consent.SeenPerson.Age;
import vn.labuong.archive.consent.SeenPerson.Giver;
import vn.labuong.archive.consent.SeenPerson.Use;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.keeping.RecordTables.Part;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Pages.NewText;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.archive.store.RecordStore;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.testing.ProductTest;

/** The store alone holds all that the database knows of an item; a changed byte is found; the ledger shows tampering. */
@ProductTest
class KeepingIntegrationTests {

    @TempDir
    Path temporary;

    @Autowired
    Intake intake;

    @Autowired
    ItemWriting writing;

    @Autowired
    ArchiveFiles files;

    @Autowired
    OriginalStore store;

    @Autowired
    RecordStore recordStore;

    @Autowired
    RecordTables tables;

    @Autowired
    PeopleInItems people;

    @Autowired
    Pages pages;

    @Autowired
    Fixity fixity;

    @Autowired
    FixityLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataFolder data;

    private Intake.Taken taken(String text) {
        UUID lot = intake.open("t", Intake.Source.UPLOAD, null, null);
        Intake.Taken taken = intake.take(
                lot,
                1,
                ArrivedName.of("ghi chép.txt"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                () -> writing.create(Description.unread(ItemKind.TEXT, "Ghi chép", null)));
        await().atMost(Duration.ofSeconds(30)).until(() -> file(taken.file()).state() == ArchiveFile.State.KEPT);
        return taken;
    }

    private ArchiveFile file(FileId id) {
        return files.find(id).orElseThrow();
    }

    private void followed(ItemId item) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                                select count(*) from archive.followed
                                 where item = :item and what = 'record' and wanted > done
                                """)
                                .param("item", item.value())
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private static List<String> allOf(RecordTables tables, ItemId item, FileId file) {
        List<String> rows = new ArrayList<>();
        for (Part part : RecordTables.OF_THE_ITEM) {
            rows.add(part.table() + tables.rows(part, item.value()));
        }
        for (Part part : RecordTables.OF_PEOPLE) {
            rows.add(part.table() + tables.rows(part, item.value()));
        }
        for (Part part : RecordTables.OF_A_FILE) {
            rows.add(part.table() + tables.rows(part, file.value()));
        }
        return rows;
    }

    @Test
    void rebuildsTheDatabaseFromTheStoreAlone() throws IOException {
        Intake.Taken taken = taken("nội dung");
        UUID person = people.add(taken.item(), "bên phải", Age.ADULT);
        people.agree(taken.item(), person, Giver.SELF, Use.WEB, LocalDate.of(2026, 1, 1), null, "phiếu 7");
        transaction.executeWithoutResult(status -> {
            pages.put(taken.file(), 1, 100, 200);
            pages.text(taken.file(), 1, new NewText("quyền trẻ em", Source.OCR, "vi", 0.5), null, "test");
            pages.text(taken.file(), 1, new NewText("Quyền trẻ em", Source.CORRECTED, "vi", null), null, "test");
        });
        writing.change(taken.item(), 1, Description.unread(ItemKind.BOOK, "Sổ tay", null));
        followed(taken.item());
        List<String> before = allOf(tables, taken.item(), taken.file());
        assertThat(String.join("", before)).contains("phiếu 7", "Quyền trẻ em", "Sổ tay");
        copy(data.path().resolve("archive/store"), temporary.resolve("archive/store"));
        try (DataFolder other = DataFolder.take(temporary);
                ConfigurableApplicationContext rebuilt = new SpringApplicationBuilder(LaBuong.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .initializers(context -> context.getBeanFactory().registerSingleton("dataFolder", other))
                        .run("--labuong.data=" + temporary)) {
            assertThat(rebuilt.getBean(Rebuild.class).run().items()).isPositive();
            assertThat(allOf(rebuilt.getBean(RecordTables.class), taken.item(), taken.file()))
                    .isEqualTo(before);
            assertThat(rebuilt.getBean(Rebuild.class).run().rows()).isZero();
            ItemId next = rebuilt.getBean(ItemWriting.class).create(Description.unread(ItemKind.TEXT, "mới", null));
            assertThat(next).isNotNull();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }

    @Test
    void leavesNothingOfAPersonWhoIsErasedInTheStore() throws IOException {
        Intake.Taken taken = taken("ảnh");
        UUID person = people.add(taken.item(), "người đội nón dauvet123", Age.ADULT);
        followed(taken.item());
        assertThat(recordStore.read(RecordStore.PEOPLE + taken.item()).toString())
                .contains("dauvet123");
        jdbc.sql("update archive_people.person set seen_as = '-' where id = :id")
                .param("id", person)
                .update();
        people.remove(taken.item(), person);
        followed(taken.item());
        try (Stream<Path> all = Files.walk(data.path().resolve("archive/store"))) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(one, StandardCharsets.ISO_8859_1))
                        .as(one.toString())
                        .doesNotContain("dauvet123");
            }
        }
    }

    @Test
    void findsAChangedByteAndShowsWhenTheLedgerWasChanged() throws IOException {
        Intake.Taken taken = taken("sẽ hỏng");
        Path bytes = store.bytes(Objects.requireNonNull(file(taken.file()).place()));
        List<FileId> bad = new ArrayList<>();
        fixity.all((look, done, all) -> {
            if (!look.good()) {
                bad.add(look.file());
            }
        });
        assertThat(bad).doesNotContain(taken.file());
        assertThat(file(taken.file()).verifiedAt()).isNotNull();
        assertThat(ledger.flaw()).isEmpty();
        byte[] whole = Files.readAllBytes(bytes);
        Files.writeString(bytes, "đã hỏng");
        fixity.all((look, done, all) -> {
            if (!look.good()) {
                bad.add(look.file());
            }
        });
        Files.write(bytes, whole);
        assertThat(bad).containsExactly(taken.file());
        fixity.all((look, done, all) -> {});
        assertThat(ledger.flaw()).isEmpty();
        assertThat(Files.getPosixFilePermissions(data.path().resolve("archive/ledger.key")))
                .hasSize(2);
    }
}
