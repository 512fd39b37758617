package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.plan.reading.Word.header;
import static vn.labuong.plan.reading.Word.p;
import static vn.labuong.plan.reading.Word.row;
import static vn.labuong.plan.reading.Word.tbl;
import static vn.labuong.plan.reading.Word.titled;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.plan.reading.document.RefusalReason;

/** Files really made as they come: locked, poisoned, disguised, cut off. */
class RefusalTests {

    private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    @TempDir
    Path folder;

    private static RefusalReason reason(Path file) {
        var result = Reading.result(file);
        assertThat(result).isInstanceOf(PlanRefusal.class);
        assertThat(((PlanRefusal) result).file()).isEqualTo(String.valueOf(file.getFileName()));
        return ((PlanRefusal) result).reason();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String plan() {
        return titled(tbl(header(), row("1", "Một", "Sở Tư pháp", "", "2024", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ke-hoach.docx | | EMPTY",
                "ke-hoach.pdf  | | EMPTY",
                "ke-hoach.docx | MZ\u0090\u0000 | WRONG_KIND",
                "ke-hoach.docx | %PDF-1.7 | WRONG_KIND",
                "ke-hoach.docx | {\\rtf1 | WRONG_KIND",
                "ke-hoach.docx | PK\u0003\u0004 cut off | BROKEN",
                "ke-hoach.docx | \u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old | OLD_WORD",
                "ke-hoach.pdf  | PK\u0003\u0004 zip | WRONG_KIND",
                "ke-hoach.pdf  | %PDF-1.7 cut off | BROKEN",
                "ke-hoach.txt  | PK\u0003\u0004 zip | WRONG_KIND",
                "ke-hoach.txt  | C\u00E9ng h\u00DFa x\u00B7 | NOT_TEXT",
                "ke-hoach.txt  | only prose | NO_TASK_TABLE",
                "ke-hoach.doc  | anything | UNKNOWN_KIND",
                "ke-hoach      | anything | UNKNOWN_KIND",
                "ke-hoach.docm | anything | MACROS",
            })
    void refusesByWhatIsInside(String name, String content, RefusalReason reason) throws IOException {
        var bytes = content == null ? new byte[0] : content.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reason(file(name, bytes))).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(reason(folder.resolve("khong-co.docx"))).isEqualTo(RefusalReason.NOT_FOUND);
        assertThat(reason(folder)).isIn(RefusalReason.NOT_READABLE, RefusalReason.UNKNOWN_KIND);
    }

    @Test
    void refusesTwoHundredMegabytesByTheirSizeAlone() throws IOException {
        for (var name : new String[] {"ke-hoach.docx", "ke-hoach.pdf", "ke-hoach.txt"}) {
            var file = folder.resolve(name);
            try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(200L << 20);
            }
            assertThat(reason(file)).isEqualTo(RefusalReason.TOO_LARGE);
        }
    }

    @Test
    void refusesADocumentWithAPassword() throws IOException, GeneralSecurityException {
        var locked = folder.resolve("khoa.docx");
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var out = encryptor.getDataStream(container)) {
                out.write(Files.readAllBytes(Word.save(folder, plan())));
            }
            try (var out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        assertThat(reason(locked)).isEqualTo(RefusalReason.ENCRYPTED);
    }

    @Test
    void refusesMacrosUnderAnyName() throws IOException {
        assertThat(reason(Word.save(folder.resolve("ke-hoach.docx"), plan(), "", MACROS)))
                .isEqualTo(RefusalReason.MACROS);
        assertThat(reason(zip("co-macro.docx", "[Content_Types].xml", "word/vbaProject.bin")))
                .isEqualTo(RefusalReason.MACROS);
    }

    @Test
    void refusesPackagesThatAreNoWordDocument() throws IOException {
        assertThat(reason(zip("nen.docx", "a.txt"))).isEqualTo(RefusalReason.WRONG_KIND);
        var sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        assertThat(reason(Word.save(folder.resolve("bang.docx"), plan(), "", sheet)))
                .isEqualTo(RefusalReason.WRONG_KIND);
    }

    @Test
    void stopsAtAPackageThatSwells() throws IOException {
        var bomb = folder.resolve("bom.docx");
        Word.save(bomb, p(" ".repeat(60 << 20)), "", Word.MAIN_TYPE);
        assertThat(Files.size(bomb)).isLessThan(200_000);

        long before = usedMemory();
        assertThat(reason(bomb)).isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(usedMemory() - before).isLessThan(60L << 20);
    }

    @Test
    void refusesEntitiesAndEndlessNesting() throws IOException {
        var entities = Word.save(folder, plan());
        replaceMain(entities, "<!DOCTYPE x [<!ENTITY a \"b\">]><document>&a;</document>");
        assertThat(reason(entities)).isEqualTo(RefusalReason.BROKEN);
        replaceMain(entities, "\uFEFF<document>" + "<tbl><tr><tc>".repeat(5_000));
        assertThat(reason(entities)).isEqualTo(RefusalReason.BROKEN);
    }

    @Test
    void refusesAPackageCutInTheMiddle() throws IOException {
        var whole = Files.readAllBytes(Word.save(folder, plan()));
        for (int part = 1; part < 10; part++) {
            var cut = file("cut.docx", Arrays.copyOf(whole, whole.length * part / 10));
            assertThat(reason(cut)).isEqualTo(RefusalReason.BROKEN);
        }
    }

    @Test
    void refusesPlansWithoutATaskTable() throws IOException {
        var paragraphs = titled(p("1.1. Nội dung: Xây dựng"), p("Đơn vị chủ trì: Sở Tư pháp"), p("Thời gian: 2024"));
        assertThat(reason(Word.save(folder, paragraphs))).isEqualTo(RefusalReason.NO_TASK_TABLE);
        var budget = titled(tbl(row("STT", "Nội dung chi", "Kinh phí"), row("1", "In ấn", "100")));
        assertThat(reason(Word.save(folder, budget))).isEqualTo(RefusalReason.NO_TASK_TABLE);
        assertThat(reason(Word.save(folder, titled(tbl(header()))))).isEqualTo(RefusalReason.NO_TASK_TABLE);
    }

    @Test
    void refusesPdfWithoutTextAndPdfWithAPassword() throws IOException {
        var scan = folder.resolve("scan.pdf");
        var locked = folder.resolve("locked.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan.toFile());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked.toFile());
        }
        assertThat(reason(scan)).isEqualTo(RefusalReason.NO_TEXT_LAYER);
        assertThat(reason(locked)).isEqualTo(RefusalReason.ENCRYPTED);
    }

    @Test
    void stopsAtAPdfThatSwells() throws IOException {
        var bomb = folder.resolve("bom.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int part = 0; part < 300; part++) {
                    out.write(new byte[1 << 20]);
                }
            }
            page.setContents(content);
            document.save(bomb.toFile());
        }
        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertThat(reason(bomb)).isEqualTo(RefusalReason.ZIP_BOMB);
    }

    private Path zip(String name, String... entries) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void replaceMain(Path docx, String xml) throws IOException {
        try (var zip = FileSystems.newFileSystem(docx)) {
            Files.writeString(zip.getPath("word/document.xml"), xml);
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
