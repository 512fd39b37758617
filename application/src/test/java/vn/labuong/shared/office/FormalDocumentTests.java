package vn.labuong.shared.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.office.Block.Grid;
import vn.labuong.shared.office.Block.Paragraph;
import vn.labuong.shared.office.Table.Cell;
import vn.labuong.shared.office.Table.Column;
import vn.labuong.shared.office.Table.Row;
import vn.labuong.testing.OfficeFile;

class FormalDocumentTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 51, 500})
    void isValidByTheSchemasWithAnyNumberOfRows(int rows) throws Exception {
        OfficeFile file = OfficeFile.of(SampleReport.with(new Grid(SampleReport.tasks(rows))));

        assertThat(file.schemaErrors()).isEmpty();
        try (XWPFDocument opened = file.opened()) {
            assertThat(opened.getTables().get(1).getRows()).hasSize(rows + 1);
        }
    }

    @Test
    void isValidWithEverythingInIt() throws Exception {
        assertThat(OfficeFile.of(SampleReport.twoPages()).schemaErrors()).isEmpty();
    }

    @Test
    void aLetterIsValidToo() throws Exception {
        FormalDocument letter = new FormalDocument(
                new Letterhead(
                        "UBND tỉnh An Giang",
                        "Sở Tư pháp",
                        new DocumentNumber(null, "STP-VP"),
                        "An Giang",
                        IssueDate.blank()),
                new Subject(null, "báo cáo kết quả"),
                List.of("Ủy ban nhân dân tỉnh An Giang"),
                List.of(),
                List.of(new Grid(SampleReport.merged()), new Grid(SampleReport.merged())),
                new Ending(List.of(), List.of("Giám đốc"), "Nguyễn Thị Bịa Đặt"),
                List.of(new Annex("Một phụ lục", null, false, List.of())),
                SampleReport.CREATED);
        OfficeFile file = OfficeFile.of(letter);

        assertThat(file.schemaErrors()).isEmpty();
        try (XWPFDocument opened = file.opened()) {
            assertThat(opened.getParagraphs().stream().map(p -> p.getText()))
                    .contains("Kính gửi: Ủy ban nhân dân tỉnh An Giang", "./.", "Phụ lục", "MỘT PHỤ LỤC");
            assertThat(opened.getTables().get(0).getRow(1).getCell(0).getText())
                    .isEqualTo("Số: ……/STP-VPV/v báo cáo kết quả");
            assertThat(opened.getTables().get(3).getRow(0).getCell(0).getText()).isEqualTo("Nơi nhận:- Như trên.");
        }
    }

    @Test
    void theSchemasAreTheWholeOnesAndDoFindFaults() throws Exception {
        OfficeFile file = OfficeFile.of(SampleReport.with(Paragraph.of("x")));
        String broken = new String(file.parts().get("word/document.xml"), StandardCharsets.UTF_8)
                .replaceFirst("<w:titlePg>|<w:titlePg/>|<w:titlePg></w:titlePg>", "<w:b/>");
        var parsed = org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument.Factory.parse(broken);

        assertThat(parsed.validate()).isFalse();
    }

    @Test
    void hostileTextIsWrittenWithoutWhatXmlForbids() throws Exception {
        String hostile =
                "A\u0000B\u0001\u000B\u001F]]><![CDATA[x]]>&amp;<w:p/> \uD800Z\uDC00 \uFFFE\uFFFF \u202Eđảo\u202C"
                        + " e\u0302\u0301 1\u00A0000 😀\r\nhai\tba\u2028bốn";
        FormalDocument document = SampleReport.with(
                Paragraph.of(hostile), new Grid(SampleReport.merged()), Paragraph.of(hostile.repeat(3)));

        OfficeFile file = OfficeFile.of(document);

        assertThat(file.schemaErrors()).isEmpty();
        try (XWPFDocument opened = file.opened()) {
            assertThat(opened.getParagraphs().stream().map(p -> p.getText()))
                    .contains("AB\n]]><![CDATA[x]]>&amp;<w:p/> Z  đảo ế 1\u00A0000 😀\nhai\tba\nbốn");
        }
    }

    @Test
    void aParagraphOfSixtyThousandLettersIsOneParagraph() throws Exception {
        String text = "quyền con người ".repeat(3750);
        OfficeFile file = OfficeFile.of(SampleReport.with(Paragraph.of(text), Paragraph.of("hết")));

        try (XWPFDocument opened = file.opened()) {
            assertThat(opened.getParagraphs().stream().map(p -> p.getText())).contains(text);
        }
    }

    @Test
    void equalDocumentsAreEqualBytesInEveryTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] there = OfficeFile.of(SampleReport.twoPages()).bytes();
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(OfficeFile.of(SampleReport.twoPages()).bytes()).isEqualTo(there);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** What the writer holds does not grow with the rows: 40 times the rows, no more left in use while writing. */
    @Test
    void tenThousandRowsAreWrittenAsAStream() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 10_000; row++) {
            rows.add(Row.of(Integer.toString(row), "Nội dung dài của nhiệm vụ ".repeat(10), "đơn vị", "1"));
        }
        Table table = Table.of(SampleReport.tasks(1).columns(), List.of("a", "b", "c", "d"), rows);
        FormalDocument document = SampleReport.with(new Grid(table));
        Peak peak = new Peak();

        new FormalDocumentWriter(LayoutProfile.load(LayoutProfile.ND30_2020)).write(document, peak);

        assertThat(peak.most - peak.least).isLessThan(16 << 20);
    }

    /** Looks at the memory in use, garbage aside, each time that some of the file has gone by. */
    private static final class Peak extends OutputStream {

        private long written;
        private long least = Long.MAX_VALUE;
        private long most;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            if (written / 100_000 != (written + length) / 100_000) {
                System.gc();
                long used = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                least = Math.min(least, used);
                most = Math.max(most, used);
            }
            written += length;
        }
    }

    @Test
    void eachFigureIsFoundByItsBookmarkAndEachEvidenceByItsLink() throws Exception {
        OfficeFile file = OfficeFile.of(SampleReport.twoPages());
        String xml = new String(file.parts().get("word/document.xml"), StandardCharsets.UTF_8);

        assertThat(xml).contains("w:name=\"figure_III_4_classes\"").contains("w:name=\"r60_60\"");
        assertThat(xml.split("<w:bookmarkStart ", -1)).hasSameSizeAs(xml.split("<w:bookmarkEnd ", -1));
        try (XWPFDocument opened = file.opened()) {
            assertThat(opened.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(run -> ((XWPFHyperlinkRun) run)
                                    .getHyperlink(opened)
                                    .getURL()))
                    .containsExactly("https://example.gov.vn/minh-chung/24?nam=2025&ky=1");
        }
    }

    @Test
    void refusesBookmarksThatWordWouldDrop() {
        assertThatIllegalArgumentException().isThrownBy(() -> Run.of("x").marked("có dấu"));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.of("x").marked("a".repeat(41)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleReport.with(
                        new Paragraph(Text.of("1").marked("a_1")),
                        new Paragraph(Text.of("2").marked("A_1"))));
    }

    @Test
    void linksNeitherToScriptsNorToFiles() {
        for (String address :
                List.of("javascript:alert(1)", "file:///etc/passwd", "relative/path", "data:text/html,x")) {
            assertThatIllegalArgumentException()
                    .as(address)
                    .isThrownBy(() -> Run.of("x").linkedTo(URI.create(address)));
        }
    }

    @Test
    void refusesTablesThatWordWouldRepair() {
        List<Column> two = List.of(new Column(1, Alignment.LEFT), new Column(1, Alignment.LEFT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(null, two, List.of(), List.of(Row.of("one"))))
                .withMessage("Row 1 fills 1 of 2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(null, two, List.of(), List.of(Row.of("1", "2", "3"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(
                        null,
                        two,
                        List.of(),
                        List.of(new Row(List.of(Cell.of("tall").spanning(1, 2), Cell.of("2"))))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(
                        null,
                        two,
                        List.of(),
                        List.of(
                                new Row(List.of(Cell.of("1"), Cell.of("tall").spanning(1, 2))),
                                new Row(List.of(Cell.of("wide").spanning(2, 1))))));
    }
}
