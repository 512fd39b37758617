package vn.labuong.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as they really come: disguised, locked, poisoned, swollen, cut off. */
class WorkbookRefusalTests {

    private static final WorkbookLimits FORM = WorkbookLimits.FORM;

    @TempDir
    Path folder;

    private static WorkbookRefusal refusal(byte[] bytes, WorkbookLimits limits) {
        var result = WorkbookReading.read(new ByteArrayInputStream(bytes), "bao-cao.xlsx", limits);
        assertThat(result).isInstanceOf(WorkbookRefusal.class);
        var refusal = (WorkbookRefusal) result;
        assertThat(refusal.file()).isEqualTo("bao-cao.xlsx");
        return refusal;
    }

    private static WorkbookReason reason(byte[] bytes) {
        return refusal(bytes, FORM).reason();
    }

    private static RawBook simple() {
        return RawBook.ofCells(RawBook.text("A1", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | EMPTY",
                "'<html xmlns:x=\"urn\"><table><tr><td>1</td></tr>'    | WEB_PAGE",
                "'\n <!DOCTYPE html><body>'                             | WEB_PAGE",
                "'<table border=1><tr><td>Sở Tư pháp'                   | WEB_PAGE",
                "'MIME-Version: 1.0\nContent-Type: multipart/related'   | WEB_PAGE",
                "'STT;Đơn vị;Số lớp\n1;Sở Tư pháp;12'                   | PLAIN_TEXT",
                "'STT,Đơn vị\n1,Sở Tư pháp'                             | PLAIN_TEXT",
                "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn\"/>'     | WRONG_KIND",
                "'%PDF-1.7'                                             | WRONG_KIND",
                "'PK\u0003\u0004 cut off'                               | BROKEN",
                "'\u0000\u0001\u0002'                                   | WRONG_KIND",
            })
    void refusesByWhatIsInside(String content, WorkbookReason reason) {
        assertThat(reason(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
    }

    @Test
    void refusesTextInSixteenBitsAsText() {
        assertThat(reason("\uFEFFSTT\tĐơn vị\n1\tSở Tư pháp".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(WorkbookReason.PLAIN_TEXT);
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsTooLarge() throws IOException {
        assertThat(((WorkbookRefusal) WorkbookReading.read(folder.resolve("khong-co.xlsx"))).reason())
                .isEqualTo(WorkbookReason.NOT_FOUND);
        assertThat(((WorkbookRefusal) WorkbookReading.read(folder)).reason()).isEqualTo(WorkbookReason.NOT_READABLE);
        var large = folder.resolve("lon.xlsx");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(40L << 20);
        }
        var refusal = (WorkbookRefusal) WorkbookReading.read(large);
        assertThat(refusal.reason()).isEqualTo(WorkbookReason.TOO_LARGE);
        assertThat(refusal.arguments()).containsExactly("40", "20");
    }

    @Test
    void tellsOldExcelFromAPassword() throws IOException, GeneralSecurityException {
        var old = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("Bảng");
            book.write(old);
        }
        assertThat(reason(old.toByteArray())).isEqualTo(WorkbookReason.OLD_EXCEL);

        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var out = encryptor.getDataStream(container)) {
                out.write(simple().bytes());
            }
            container.writeFilesystem(locked);
        }
        assertThat(reason(locked.toByteArray())).isEqualTo(WorkbookReason.ENCRYPTED);
    }

    @Test
    void refusesMacrosOfEveryKindUnderAnyName() {
        assertThat(reason(simple().type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .bytes()))
                .isEqualTo(WorkbookReason.MACROS);
        assertThat(reason(simple().part("xl/vbaProject.bin", "x").bytes())).isEqualTo(WorkbookReason.MACROS);
        var sheetOfMacros = "<Types><Override PartName='/xl/workbook.xml' ContentType='" + RawBook.SHEET_TYPE + "'/>"
                + "<Override PartName='/xl/macrosheets/sheet1.xml'"
                + " ContentType='application/vnd.ms-excel.macrosheet+xml'/></Types>";
        assertThat(reason(simple().part("[Content_Types].xml", sheetOfMacros).bytes()))
                .isEqualTo(WorkbookReason.MACROS);
    }

    @Test
    void namesTheOtherKindsOfPackage() throws IOException {
        var word = simple().type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        assertThat(refusal(word.bytes(), FORM).arguments()).containsExactly("docx");
        var binary = simple().type("application/vnd.ms-excel.sheet.binary.macroEnabled.main");
        assertThat(refusal(binary.bytes(), FORM).arguments()).containsExactly("xlsb");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new String[] {"mimetype", "content.xml"}) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        assertThat(refusal(bytes.toByteArray(), FORM).arguments()).containsExactly("ods");
    }

    @Test
    void refusesABombByItsDirectoryAlone() {
        var bomb = simple().part("xl/media/bomb.xml", "0".repeat(60 << 20)).bytes();
        assertThat(bomb.length).isLessThan(200_000);
        var refusal = refusal(bomb, FORM);
        assertThat(refusal.reason()).isEqualTo(WorkbookReason.ZIP_BOMB);
        assertThat(refusal.place()).isEqualTo("xl/media/bomb.xml");
    }

    @Test
    void countsWhatIsInflatedBecauseADirectoryMayLie() throws IOException {
        var sheet = "<sheetData>" + "<row></row>".repeat(2_000_000) + "</sheetData>";
        var bytes = RawBook.of(sheet).bytes();
        // The uncompressed size in the central directory, made to say 1,000 bytes.
        var name = "xl/worksheets/sheet1.xml".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < bytes.length - name.length; at++) {
            boolean central = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2;
            if (central && Arrays.equals(bytes, at + 46, at + 46 + name.length, name, 0, name.length)) {
                bytes[at + 24] = (byte) 0xE8;
                bytes[at + 25] = 3;
                bytes[at + 26] = 0;
                bytes[at + 27] = 0;
            }
        }
        assertThat(reason(bytes)).isIn(WorkbookReason.ZIP_BOMB, WorkbookReason.BROKEN);
    }

    @Test
    void readsNoEntitiesAndNoEndlessNesting() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        var sheet =
                "<!DOCTYPE worksheet [<!ENTITY a SYSTEM '" + secret.toUri() + "'>]><worksheet><sheetData><row r='1'>"
                        + "<c r='A1' t='inlineStr'><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        assertThat(reason(simple().part("xl/worksheets/sheet1.xml", sheet).bytes()))
                .isEqualTo(WorkbookReason.BROKEN);
        assertThat(reason(simple().part("xl/worksheets/sheet1.xml", "<worksheet>" + "<a>".repeat(5_000))
                        .bytes()))
                .isEqualTo(WorkbookReason.BROKEN);
    }

    @Test
    void refusesAWorkbookCutAnywhere() {
        var whole = RawBook.of("<sheetData><row r='1'>" + RawBook.text("A1", "x".repeat(5_000)) + "</row></sheetData>")
                .bytes();
        for (int part = 1; part < 20; part++) {
            assertThat(reason(Arrays.copyOf(whole, whole.length * part / 20))).isEqualTo(WorkbookReason.BROKEN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c r='A1' t='s'><v>5</v></c></row>                            | Bảng!A1",
                "<row r='1'><c r='A1'><v>NaN</v></c></row>                                | Bảng!A1",
                "<row r='1'><c r='A1'><v>1E999999999</v></c></row>                        | Bảng!A1",
                "<row r='1'><c r='A1'><v>mười</v></c></row>                               | Bảng!A1",
                "<row r='1'><c r='A1' t='x'><v>1</v></c></row>                            | Bảng!A1",
                "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>            | Bảng!A1",
                "<row r='1'><c r='AAAA1'><v>1</v></c></row>                               | Bảng",
                "<row r='1'><c r='A2'><v>1</v></c></row>                                  | Bảng",
                "<row r='0'><c><v>1</v></c></row>                                         | Bảng",
                "<row r='2000000'><c><v>1</v></c></row>                                   | Bảng",
            })
    void namesTheBrokenCell(String rows, String place) {
        var refusal = refusal(RawBook.of("<sheetData>" + rows + "</sheetData>").bytes(), FORM);
        assertThat(refusal.reason()).isEqualTo(WorkbookReason.BROKEN);
        assertThat(refusal.place()).isEqualTo(place);
    }

    @Test
    void refusesWhatIsOverTheLimitsOfTheCaller() {
        var sheet = RawBook.of("<sheetData><row r='7'>" + RawBook.number("C7", "1", 0)
                        + RawBook.text("D7", "Đ".repeat(60_000)) + "</row></sheetData>")
                .bytes();
        assertThat(refusal(sheet, FORM.withRows(6)))
                .isEqualTo(new WorkbookRefusal("bao-cao.xlsx", "Bảng!C7", WorkbookReason.TOO_MANY_ROWS, List.of("6")));
        assertThat(refusal(sheet, FORM.withColumns(2)).reason()).isEqualTo(WorkbookReason.TOO_MANY_COLUMNS);
        assertThat(refusal(sheet, FORM.withCells(1)).reason()).isEqualTo(WorkbookReason.TOO_MANY_CELLS);
        var tooLong = refusal(sheet, FORM.withCharacters(32_767));
        assertThat(tooLong.reason()).isEqualTo(WorkbookReason.TEXT_TOO_LONG);
        assertThat(tooLong.place()).isEqualTo("Bảng!D7");
        assertThat(Reads.book(sheet).sheets().get(0).cell(7, 4).value())
                .isEqualTo(new CellValue.Text("Đ".repeat(60_000)));
    }
}
