package vn.labuong.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.archive.recognise.PrintedPage;
import vn.labuong.shared.text.LegacyTyping;
import vn.labuong.shared.text.LegacyVietnamese;

/** Documents as they really are: old fonts, old encodings, hostile packages. */
class DocumentReaderTests {

    private static final String MEANT = "ủy ban nhân dân tỉnh phê duyệt chương trình truyền thông";

    /** The same words as another program (GNU recode) writes them in VPS. */
    private static final String IN_VPS =
            "\u00D1y ban nh\u00E2n d\u00E2n x\u00E3 t\u00B0 ch\u00D9c l\u00CD k\u009B ni\u008Cm, "
                    + "tr\u00C8 em \u00C7\u00DC\u00AEc h\u0086c t\u00C6p, \u00B0n \u00C7\u00CEnh \u00C7\u00A9i s\u00D3ng";

    private static final String VPS_MEANT =
            "Ủy ban nhân dân xã tổ chức lễ kỷ niệm, trẻ em được học tập, ổn định đời sống";

    private static final String UNICODE = "Kế hoạch số 12/KH-UBND";

    @TempDir
    private Path folder;

    private final List<ExtractedPage> pages = new ArrayList<>();

    private Extraction read(String name, byte[] content) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve(name), content), pages::add);
    }

    private String text() {
        return pages.stream().map(ExtractedPage::text).collect(Collectors.joining("\n"));
    }

    private List<ConvertedRun> converted() {
        return pages.stream().flatMap(page -> page.converted().stream()).toList();
    }

    private static Extraction.Read one(DocumentKind kind, Extraction.Note... notes) {
        return new Extraction.Read(kind, 1, 1, 0, Set.of(notes));
    }

    private static String bytes(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "\\'%02x".formatted(c))
                .collect(Collectors.joining());
    }

    private static byte[] rtf() {
        return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times New Roman;}{\\f1\\fnil .VnTime;}"
                        + "{\\f2\\fnil VNI-Times;}{\\f3\\fnil VPS Times;}{\\f4\\fnil Limon S1;}{\\f5\\fnil\\fcharset163 Arial;}}"
                        + "{\\*\\generator x;}{\\pict 0102}\\uc1 K\\u7871?ho\\u7841?ch s\\u7889? 12/KH-UBND\\par\n"
                        + "{\\f1 " + bytes(LegacyTyping.tcvn3(MEANT)) + "}\\par {\\f2 "
                        + bytes(LegacyTyping.vni(MEANT, false)) + "}\\par{\\f3 " + bytes(IN_VPS)
                        + "}\\par {\\f4 suPmgÁl}\\par "
                        + "{\\f5 ho\\'e0 bi\\'ccnh a\\'cc}\\bin3 }}}\\par}")
                .replace("ếh", "ế h")
                .replace("?ho", "? ho")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsRtfInEveryOldFontAtOnce() throws IOException {
        assertThat(read("a.doc", rtf())).isEqualTo(one(DocumentKind.RTF, Extraction.Note.LEGACY_KHMER_NOT_CONVERTED));
        assertThat(text().lines().toList())
                .startsWith(UNICODE, MEANT, MEANT, VPS_MEANT)
                .last()
                .isEqualTo("hoà bình à");
        assertThat(converted())
                .extracting(ConvertedRun::encoding)
                .containsExactly(LegacyVietnamese.TCVN3, LegacyVietnamese.VNI, LegacyVietnamese.VPS);
        assertThat(converted()).allSatisfy(run -> assertThat(run.confidence()).isGreaterThan(0.9));
        assertThat(converted().get(0).original()).isEqualTo(LegacyTyping.tcvn3(MEANT));
    }

    private byte[] docx(String body, String styles) throws IOException {
        var head = "<w:document xmlns:w='w' xmlns:mc='mc'><w:body>";
        return zip(List.of(
                "[Content_Types].xml",
                "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml'/></Types>",
                "word/document.xml",
                head + body + "</w:body></w:document>",
                "word/styles.xml",
                "<w:styles xmlns:w='w'>" + styles + "</w:styles>"));
    }

    private byte[] zip(List<String> namesAndTexts) throws IOException {
        var file = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (int at = 0; at < namesAndTexts.size(); at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts.get(at)));
                zip.write(namesAndTexts.get(at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.readAllBytes(file);
    }

    @Test
    void readsWordWithOneOldParagraphInAUnicodeFile() throws IOException {
        var typed = LegacyTyping.vni(MEANT, false);
        // The mark of a letter lies in the next run, as spelling programs leave it.
        var body = "<w:p><w:r><w:t>" + UNICODE
                + "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='Cu'/></w:pPr><w:r><w:t>"
                + typed.substring(0, 1) + "</w:t></w:r><w:del><w:r><w:delText>xoá</w:delText></w:r></w:del><w:r><w:t>"
                + typed.substring(1)
                + "</w:t></w:r></w:p><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Choice>"
                + "<mc:Fallback><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>";
        var styles =
                "<w:style w:styleId='Goc'><w:rPr><w:rFonts w:ascii='VNI-Times' w:hAnsi='VNI-Times'/></w:rPr></w:style>"
                        + "<w:style w:styleId='Cu'><w:basedOn w:val='Goc'/></w:style>";
        assertThat(read("b.docx", docx(body, styles))).isEqualTo(one(DocumentKind.DOCX));
        assertThat(text()).isEqualTo(UNICODE + "\n" + MEANT + "\nkhung");
        assertThat(converted())
                .singleElement()
                .satisfies(run -> assertThat(run.original()).isEqualTo(typed));
    }

    @Test
    void refusesPackagesThatSwellOrDrawInOtherFiles() throws IOException {
        assertThat(read("c.docx", docx("<w:p>" + " ".repeat(20 << 20) + "</w:p>", "")))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.SWOLLEN, "word/document.xml"));
        assertThat(read("d.docx", docx("<w:p>".repeat(3000), "")))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.SWOLLEN, "word/document.xml"));
        var entity = zip(List.of(
                "[Content_Types].xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Types>wordprocessingml</Types>"));
        assertThat(read("e.docx", entity))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.DOCUMENT_TYPE, "[Content_Types].xml"));
        assertThat(read("f.zip", zip(List.of("a.txt", "a"))))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.UNKNOWN_KIND, "zip"));
        assertThat(pages).isEmpty();
    }

    /** LibreOffice stands for the office that made them. */
    @ParameterizedTest
    @CsvSource({"doc, DOC", "odt, ODF", "docx, DOCX"})
    void readsWhatAnOfficeProgramMakesOfOldFonts(String extension, DocumentKind kind) throws Exception {
        var plain = new String(rtf(), StandardCharsets.ISO_8859_1)
                .replace("{\\pict 0102}", "")
                .replace("\\bin3 }}}", "");
        var source = Files.write(folder.resolve("g.rtf"), plain.getBytes(StandardCharsets.ISO_8859_1));
        var process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        extension,
                        "--outdir",
                        folder.resolve("out").toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        var outcome = DocumentReader.read(folder.resolve("out/g." + extension), pages::add);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Extraction.Read.class, read -> assertThat(read.kind()).isEqualTo(kind));
        assertThat(text()).contains(UNICODE, MEANT);
        assertThat(converted())
                .extracting(ConvertedRun::encoding)
                .contains(LegacyVietnamese.TCVN3, LegacyVietnamese.VNI);
    }

    @Test
    void readsSheetsAndSlides() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("h.xlsx"))) {
            var font = book.createFont();
            font.setFontName(".VnTime");
            var style = book.createCellStyle();
            style.setFont(font);
            var row = book.createSheet("Biểu 1").createRow(0);
            row.createCell(0).setCellValue(UNICODE);
            row.createCell(1).setCellValue(LegacyTyping.tcvn3(MEANT));
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellValue(12.5);
            book.createSheet("Biểu 2").createRow(0).createCell(0).setCellValue("cuối");
            book.write(out);
        }
        assertThat(DocumentReader.read(folder.resolve("h.xlsx"), pages::add))
                .isEqualTo(new Extraction.Read(DocumentKind.XLSX, 2, 2, 0, Set.of()));
        assertThat(text()).contains("Biểu 1", UNICODE + "\t" + MEANT + "\t12.5", "Biểu 2\ncuối");
        pages.clear();
        try (var show = new XMLSlideShow();
                var out = Files.newOutputStream(folder.resolve("i.pptx"))) {
            for (int at = 0; at < 12; at++) {
                show.createSlide().createTextBox().setText("Trang chiếu " + at);
            }
            show.write(out);
        }
        assertThat(DocumentReader.read(folder.resolve("i.pptx"), pages::add))
                .isEqualTo(new Extraction.Read(DocumentKind.PPTX, 12, 12, 0, Set.of()));
        assertThat(pages.get(10).text()).isEqualTo("Trang chiếu 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsPlainTextInUnicode(String charset) throws IOException {
        var meant = String.join("\n", PrintedPage.VIETNAMESE) + "\n" + String.join("\n", PrintedPage.KHMER);
        assertThat(read(
                        "j.txt",
                        Normalizer.normalize(meant, Normalizer.Form.NFD).getBytes(Charset.forName(charset))))
                .isEqualTo(one(DocumentKind.TEXT));
        assertThat(text()).isEqualTo(Normalizer.normalize(meant, Normalizer.Form.NFC));
    }

    @Test
    void tellsPlainTextBeforeUnicodeByWhatItSpells() throws IOException {
        var texts = List.of(LegacyTyping.tcvn3(MEANT), LegacyTyping.vni(MEANT, true), IN_VPS);
        for (var stored : texts) {
            pages.clear();
            assertThat(read("k.txt", stored.getBytes(StandardCharsets.ISO_8859_1)))
                    .isEqualTo(one(DocumentKind.TEXT, Extraction.Note.ENCODING_BY_EVIDENCE));
            assertThat(text()).isEqualTo(stored.equals(IN_VPS) ? VPS_MEANT : MEANT);
            assertThat(converted())
                    .singleElement()
                    .satisfies(run -> assertThat(run.confidence()).isEqualTo(0.8));
        }
        pages.clear();
        var combining = "Nh\u00E2n d\u00E2n to\u00E0n x\u00E3 \u00F0\u00F5\u00F2c b\u00E0n ba\u00F2c";
        read("l.txt", combining.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(text()).startsWith("Nhân dân toàn x");
        pages.clear();
        assertThat(read("m.txt", "caf\u00E9 cr\u00E8me br\u00FBl\u00E9e".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(one(DocumentKind.TEXT, Extraction.Note.ENCODING_UNKNOWN));
        assertThat(text()).isEqualTo("café crème brûlée");
    }

    @Test
    void readsWebPagesWithoutTheirScripts() throws IOException {
        var page =
                "<!DOCTYPE html><html><head><title>Tin</title><script>var a='<p>không</p>';</script></head><body><!-- > ẩn -->"
                        + "<p title='a>b'>Hòa&nbsp;bình &amp; quyền &#x1EF3;</p><font face=\".VnTime\">"
                        + LegacyTyping.tcvn3(MEANT) + "</font><br>cuối</body></html>";
        assertThat(read("n.html", page.getBytes(StandardCharsets.UTF_8))).isEqualTo(one(DocumentKind.HTML));
        assertThat(text().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly("Tin", "Hòa\u00A0bình & quyền ỳ", MEANT, "cuối");
    }

    @Test
    void cutsNothingOfAMillionCharacters() throws IOException {
        var paragraph = String.join(" ", PrintedPage.VIETNAMESE);
        var all = (paragraph + "\n").repeat(1_200_000 / paragraph.length());
        assertThat(read("o.txt", all.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Extraction.Read.class, read -> assertThat(read.pages()).isGreaterThan(50));
        assertThat(text()).isEqualTo(all.strip());
        pages.clear();
        var oneLine = paragraph.repeat(3_000_000 / paragraph.length());
        read("p.txt", oneLine.getBytes(StandardCharsets.UTF_8));
        assertThat(text().replace("\n", "")).hasSize(oneLine.length());
    }

    @Test
    void refusesWhatItCannotReadAndSaysWhy() throws IOException {
        assertThat(read("q", new byte[0])).isEqualTo(new Extraction.Refused(Extraction.Reason.EMPTY, ""));
        assertThat(read("r", " \n ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.EMPTY, ""));
        assertThat(read("s", new byte[] {1, 2, 3, 0, 0, 5}))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.UNKNOWN_KIND, ""));
        assertThat(read("t.rtf", "{\\rtf1 nửa chừng".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.BROKEN, "{"));
        assertThat(read("u.docx", "PK\u0003\u0004xxxx".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Extraction.Refused(Extraction.Reason.BROKEN, ""));
    }
}
