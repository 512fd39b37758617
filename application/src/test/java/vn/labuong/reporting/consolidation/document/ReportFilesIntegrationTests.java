package vn.labuong.reporting.consolidation.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.consolidation.passage.OwnWordings;
import vn.labuong.reporting.consolidation.passage.Passage;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.office.PdfConversion;
import vn.labuong.testing.ProductTest;

/** The files of the consolidated report, read back by others; one agency's text is as hostile as it can be. */
@ProductTest
class ReportFilesIntegrationTests {

    private static final String KHMER = "ការផ្សព្វផ្សាយអំពីសិទ្ធិមនុស្ស";
    private static final String HOSTILE =
            "</w:t></w:r><w:p>chen\u0000\u0007\uFFFE &amp; ]]> <script>\n=HYPERLINK(\"http://x\",\"y\") " + KHMER + "\n"
                    + "dài ".repeat(14_900);

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReportFiles files;

    @Autowired
    OwnWordings own;

    @Autowired
    Heads heads;

    @TempDir
    private Path folder;

    private ReportingPeriod reported() {
        ConsolidationFixture fixture = new ConsolidationFixture(periods, filing, workflow, jdbc);
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        fixture.accepted(period, PeriodFixture.LEAD, cell -> answer(cell, 24));
        fixture.accepted(period, PeriodFixture.JUSTICE, cell -> {
            if (cell.local().equals("plan/narrative")) {
                return new Answer.Prose(HOSTILE);
            }
            return cell.kind() == CellKind.DIFFICULTY ? new Answer.Prose("=1+1 thiếu kinh phí") : answer(cell, 7);
        });
        return period;
    }

    private static Answer answer(AskedCell cell, int count) {
        if (cell.kind() == CellKind.FIGURE) {
            return new Answer.Figure(count % 2, cell.shape() == AskedCell.Shape.SHARE ? 60L : null, null);
        }
        return new Answer.Prose("Đã tổ chức " + count + " lớp tập huấn, phát thanh bằng tiếng Khmer: " + KHMER);
    }

    private XWPFDocument opened(ReportFiles.Prepared prepared) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.docx(prepared, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void standsInTheLayoutOfTheDecreeWithEveryTaskAndEverySource() throws Exception {
        ReportingPeriod period = reported();
        Head head = heads.of(period);
        assertThat(heads.keep(period, head, "officer")).isTrue();
        assertThat(heads.keep(period, head, "other")).isFalse();
        try (XWPFDocument document = opened(files.prepare(period))) {
            var section = document.getDocument().getBody().getPList().stream()
                    .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
                    .findFirst()
                    .orElseThrow()
                    .getPPr()
                    .getSectPr();
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1985));
            assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(1418));
            assertThat(section.isSetTitlePg()).isTrue();
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(texts)
                    .contains(
                            "BÁO CÁO",
                            "I. TÌNH HÌNH TRIỂN KHAI CHUNG",
                            "II. KẾT QUẢ THỰC HIỆN THEO NHÓM NHIỆM VỤ",
                            "III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
                            "IV. KINH PHÍ THỰC HIỆN",
                            "V. KHÓ KHĂN, VƯỚNG MẮC",
                            "VI. ĐỀ XUẤT, KIẾN NGHỊ",
                            "Phụ lục I",
                            "Phụ lục V");
            assertThat(texts).anyMatch(text -> text.endsWith("kính báo cáo./."));
            assertThat(document.getParagraphs())
                    .flatExtracting(XWPFParagraph::getRuns)
                    .allSatisfy(run -> assertThat(
                                    run.getCTR().getRPr().getRFontsArray(0).getAscii())
                            .isEqualTo("Times New Roman"));
            hasItsTables(document.getTables());
        }
    }

    private static void hasItsTables(List<XWPFTable> tables) {
        assertThat(tables.get(0).getRow(0).getCell(0).getText()).isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH AN GIANG");
        assertThat(tables.get(0).getRow(1).getCell(0).getText()).isEqualTo("Số: ……/BC-UBND");
        XWPFTable tasks = tables.get(tables.size() - 5);
        assertThat(tasks.getRows().stream().filter(row -> row.getTableCells().size() == 6))
                .hasSize(52);
        assertThat(tasks.getRows().stream().filter(row -> row.getTableCells().size() == 1))
                .hasSize(7);
    }

    @Test
    void leadsFromEveryNumberInTheTextToTheUnitThatSaysIt() throws Exception {
        ReportFiles.Prepared prepared = files.prepare(reported());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.docx(prepared, out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            String xml = document.getDocument().xmlText();
            Set<String> links = found(xml, "w:anchor=\"(s\\d+)\"");
            Set<String> marks = found(xml, "w:name=\"(s\\d+)\"");
            assertThat(links).hasSizeGreaterThan(20);
            assertThat(marks)
                    .containsAll(links)
                    .hasSize(prepared.composed().numbers().size());
            XWPFTable sources = document.getTables().get(document.getTables().size() - 1);
            Map<String, String> units = sources.getRows().stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            row -> row.getCell(0).getText(),
                            row -> row.getCell(1).getText() + "|"
                                    + row.getCell(4).getText()));
            prepared.composed()
                    .report()
                    .contributions()
                    .forEach(one -> assertThat(
                                    units.get(String.valueOf(prepared.composed().number(one))))
                            .isEqualTo(name(prepared, one.agency()) + "|"
                                    + one.source().exact()));
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.contains("</w:t></w:r><w:p>chen"));
        }
    }

    private static String name(ReportFiles.Prepared prepared, AgencyId agency) {
        return prepared.composed().report().register().name(agency, "vi", LocalDate.of(2025, 12, 9));
    }

    private static Set<String> found(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void isOpenedByLibreOfficeWithVietnameseAndKhmer() throws Exception {
        Path pdf = folder.resolve("báo cáo.pdf");
        assertThat(files.pdf(files.prepare(reported()), pdf)).isInstanceOf(PdfConversion.Outcome.Converted.class);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String all = Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFC);
            assertThat(all)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "Phụ lục V")
                    // Khmer looks right, and its text comes out of a PDF in pieces (decision 7).
                    .containsPattern("[\\u1780-\\u17D3]{3}");
            stripper.setEndPage(1);
            assertThat(stripper.getText(document).lines().map(String::strip)).doesNotContain("1");
            look(document);
        }
    }

    /** For the eyes: -Dlabuong.look=folder keeps some pages as pictures. */
    private static void look(PDDocument document) throws Exception {
        String where = System.getProperty("labuong.look");
        for (int page = 0; where != null && page < document.getNumberOfPages(); page++) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(page, 55),
                    "png",
                    Path.of(where, "page-" + (page + 1) + ".png").toFile());
        }
    }

    @Test
    void keepsNumbersAsNumbersAndFormulasAsText() throws Exception {
        ReportFiles.Prepared prepared = files.prepare(reported());
        Path xlsx = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(xlsx)) {
            files.xlsx(prepared, out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(xlsx.toFile())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(6);
            var tasks = book.getSheetAt(0);
            assertThat(tasks.getPhysicalNumberOfRows()).isEqualTo(1 + 51 + 7);
            int formulas = 0;
            int numbers = 0;
            Map<String, Integer> texts = new HashMap<>();
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                        numbers += cell.getCellType() == CellType.NUMERIC ? 1 : 0;
                        if (cell.getCellType() == CellType.STRING) {
                            texts.merge(cell.getStringCellValue(), 1, Integer::sum);
                        }
                    }
                }
            }
            assertThat(formulas).isZero();
            assertThat(numbers).isGreaterThan(100);
            assertThat(texts).containsKey("=1+1 thiếu kinh phí");
        }
    }

    @Test
    void keepsAPersonsWordingWithItsTraceAndAllVersions() throws Exception {
        ReportingPeriod period = reported();
        Passage passage = files.prepare(period).composed().chapters().get(1).entries().stream()
                .flatMap(entry -> entry.passages().stream())
                .filter(one -> one.key().contains("/narrative/"))
                .findFirst()
                .orElseThrow();
        assertThat(own.write(period.id(), passage, 0, "Câu chữ của người tổng hợp", "officer"))
                .contains(1);
        assertThat(own.write(period.id(), passage, 0, "Người đến sau", "other")).isEmpty();
        ReportFiles.Prepared prepared = files.prepare(period);
        assertThat(prepared.composed().hasChanged(passage)).isFalse();
        try (XWPFDocument document = opened(prepared)) {
            int number = prepared.composed().number(passage.sources().get(0));
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("- Câu chữ của người tổng hợp\u00a0[" + number + "]");
        }
        assertThat(own.write(period.id(), passage, 1, null, "officer")).contains(2);
        assertThat(files.prepare(period).composed().ownText(passage)).isEmpty();
        assertThat(own.history(period.id(), passage.key())).hasSize(2);
    }
}
