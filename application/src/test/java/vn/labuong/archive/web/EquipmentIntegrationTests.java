package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.equipment.Aid;
import vn.labuong.archive.equipment.Equipment;
import vn.labuong.shared.storage.BackupMarker;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.testing.Browsing;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** What the machine lacks is told to the administrator, and what was skipped for it is done again when it is there. */
@ProductTest
class EquipmentIntegrationTests {

    private static final String PATH = "/noi-bo/bo-tro";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Equipment equipment;

    @Autowired
    DataFolder data;

    @Test
    void tellsEachWithWhatBringsIt() {
        Equipment.Looked looked = equipment.lookAgain();
        assertThat(looked.aids()).extracting(Aid::kind).containsExactlyInAnyOrder(Aid.Kind.values());
        assertThat(looked.of(Aid.Kind.VIPS).version()).startsWith("vips");
        assertThat(looked.of(Aid.Kind.FFMPEG).version()).isNotBlank();
        assertThat(looked.of(Aid.Kind.OCR_VI).standing()).isEqualTo(Aid.Standing.THERE);
        Aid clam = looked.of(Aid.Kind.CLAMAV);
        assertThat(clam.standing() == Aid.Standing.MISSING ? clam.bring() : "clamav")
                .contains("clam");
        // Asked for once: what is shown is what was looked at.
        assertThat(equipment.looked()).isSameAs(equipment.looked());
    }

    @Test
    void isForTheAdministrator() {
        for (String language : List.of("vi", "en", "km")) {
            for (BrowserContext context : List.of(Browsing.desktop(), Browsing.phone())) {
                try (context) {
                    Page page = Browsing.signIn(context, port, "demo.admin");
                    page.navigate("http://localhost:" + port + PATH + "?lang=" + language);
                    assertThat(page.locator("tbody tr").count()).isEqualTo(Aid.Kind.values().length);
                    assertThat(Browsing.violations(page)).isEmpty();
                    Browsing.picture(page, "archive-equipment-" + language + "-" + page.viewportSize().width);
                    assertThat(page.locator("body").textContent()).doesNotContain("??");
                }
            }
        }
    }

    @Test
    void tellsHowOldTheLastBackupIs() throws Exception {
        Visitor admin = new Visitor(port);
        admin.signIn("demo.admin", "la-buong-demo");
        assertThat(admin.get(PATH).body()).contains("Chưa có bản sao lưu nào");
        try {
            new BackupMarker(Instant.now().minus(Duration.ofDays(9)), "/nowhere/backups", "20260101T000000Z", 5 << 20)
                    .write(data.path());
            assertThat(admin.get(PATH).body()).contains("đã 9 ngày tuổi", "/nowhere/backups", "Không tới được");
            new BackupMarker(Instant.now(), data.path().toString(), "20260102T000000Z", 5 << 20).write(data.path());
            assertThat(admin.get(PATH).body())
                    .contains("Bản sao lưu gần nhất", "0 ngày trước", "notice-done")
                    .doesNotContain("Không tới được", "ngày tuổi");
        } finally {
            Files.deleteIfExists(data.path().resolve("backup/last.properties"));
        }
    }

    @Test
    void doesAgainWhatWasSkipped() {
        ArchiveFixture fixture = ArchiveFixture.in(beans);
        FileId file = fixture.whole("Bỏ qua " + UUID.randomUUID(), Level.STAFF, "a.txt", "chữ")
                .file();
        await().atMost(Duration.ofSeconds(60)).until(() -> state(file, "index").equals("done"));
        // As if data had been missing when it came.
        jdbc.sql("update archive.stage_run set note_key = 'archive.text.data-missing',"
                        + " note_with = '{\"0\": \"0\", \"1\": \"1\", \"2\": \"vi\", \"3\": \"x\"}'"
                        + " where file = :file and stage = 'text'")
                .param("file", file.value())
                .update();
        Visitor admin = new Visitor(port);
        admin.signIn("demo.admin", "la-buong-demo");
        assertThat(admin.get(PATH).body()).contains(PATH + "/ocr-vi/doc-lai");
        assertThat(admin.post(PATH + "/ocr-vi/doc-lai").location()).isEqualTo(PATH);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select coalesce(note_key, '') from archive.stage_run where file = :file"
                                + " and stage = 'text'")
                        .param("file", file.value())
                        .query(String.class)
                        .single()
                        .equals("archive.text.searchable"));
        assertThat(attempts(file, "text")).isEqualTo(2);
        assertThat(attempts(file, "keep")).isEqualTo(1);
        assertThat(admin.post(PATH + "/khong-co/doc-lai").status()).isEqualTo(404);
        admin.post(PATH);
        assertThat(admin.get(PATH).body()).contains("Đã kiểm tra lại");
    }

    private String state(FileId file, String stage) {
        return jdbc.sql("select state from archive.stage_run where file = :file and stage = :stage")
                .param("file", file.value())
                .param("stage", stage)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int attempts(FileId file, String stage) {
        return jdbc.sql("select attempts from archive.stage_run where file = :file and stage = :stage")
                .param("file", file.value())
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }
}
