package vn.labuong.shared.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.labuong.shared.office.Block.Paragraph;
import vn.labuong.testing.OfficeFile;

/** The rules of Annex I of Decree 30/2020, read back from what was written. */
class LayoutFactsTests {

    private static final LayoutProfile PROFILE = LayoutProfile.load(LayoutProfile.ND30_2020);
    private static final Wording WORDING = PROFILE.wording();

    @Test
    void everySectionHasTheMarginsAndItsOwnNumbersFromOne() throws Exception {
        try (XWPFDocument opened = OfficeFile.of(SampleReport.twoPages()).opened()) {
            List<CTSectPr> sections = sections(opened);
            assertThat(sections).hasSize(3);
            for (CTSectPr section : sections) {
                assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(1418));
                assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1134));
                assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1985));
                assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1134));
                assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
                assertThat(section.isSetTitlePg()).isTrue();
            }
            assertThat(sections.get(0).getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(sections.get(0).getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(sections.get(2).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(sections.get(2).getPgSz().getW()).isEqualTo(BigInteger.valueOf(16838));
        }
    }

    private static List<CTSectPr> sections(XWPFDocument opened) {
        var body = opened.getDocument().getBody();
        return java.util.stream.Stream.concat(
                        body.getPList().stream()
                                .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
                                .map(p -> p.getPPr().getSectPr()),
                        java.util.stream.Stream.of(body.getSectPr()))
                .toList();
    }

    @Test
    void theHeadHoldsItsPartsInTheirCells() throws Exception {
        try (XWPFDocument opened =
                OfficeFile.of(SampleReport.with(Paragraph.of("x"))).opened()) {
            XWPFTable head = opened.getTables().get(0);
            assertThat(head.getRow(0).getCell(0).getText()).isEqualTo("UBND TỈNH AN GIANGSỞ TƯ PHÁP");
            assertThat(head.getRow(0).getCell(1).getText())
                    .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc");
            assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: 05/BC-UBND");
            assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("An Giang, ngày 05 tháng 02 năm 2026");
        }
    }

    @Test
    void everyRunNamesFontAndSizeForKhmerToo() throws Exception {
        try (XWPFDocument opened = OfficeFile.of(SampleReport.twoPages()).opened()) {
            List<XWPFParagraph> all = opened.getParagraphs();
            assertThat(all).flatExtracting(XWPFParagraph::getRuns).allSatisfy(run -> {
                var properties = run.getCTR().getRPr();
                var fonts = properties.getRFontsArray(0);
                assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getEastAsia()))
                        .containsOnly("Times New Roman");
                assertThat(fonts.getCs()).isEqualTo("Khmer OS Siemreap");
                assertThat(properties.getSzArray(0).getVal())
                        .isEqualTo(properties.getSzCsArray(0).getVal());
                assertThat(properties.sizeOfBArray()).isEqualTo(properties.sizeOfBCsArray());
                assertThat(properties.getLangArray(0).getBidi()).isEqualTo("km-KH");
            });
            assertThat(all).flatExtracting(XWPFParagraph::getRuns).anySatisfy(run -> {
                assertThat(run.text()).isEqualTo(SampleReport.KHMER);
                assertThat(run.getCTR().getRPr().sizeOfCsArray()).isOne();
            });
        }
    }

    @Test
    void endMarksAreSetOnce() throws Exception {
        try (XWPFDocument opened = OfficeFile.of(SampleReport.twoPages()).opened()) {
            List<String> texts = opened.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(texts)
                    .contains(
                            "Căn cứ Quyết định số 1079/QĐ-TTg ngày 14 tháng 9 năm 2022 của Thủ tướng Chính phủ;",
                            "Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh về truyền thông về quyền con người.",
                            "Kính gửi:",
                            "- Bộ Văn hóa, Thể thao và Du lịch;",
                            "- Ban Chỉ đạo Nhân quyền Chính phủ.",
                            "Trên đây là báo cáo của Ủy ban nhân dân tỉnh, kính báo cáo Bộ Văn hóa, Thể thao và Du lịch./.",
                            "I. TÌNH HÌNH CHUNG",
                            "Phụ lục I",
                            "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh An Giang)");
            assertThat(texts.stream()
                            .filter(text -> text.contains("Nội dung thứ"))
                            .map(text -> text.substring(0, 2)))
                    .containsExactly("a)", "b)", "c)", "d)", "đ)", "e)", "g)");
            XWPFTable ending = opened.getTables().get(2);
            assertThat(ending.getRow(0).getCell(0).getText())
                    .startsWith("Nơi nhận:- Như trên;- TT. Tỉnh ủy")
                    .endsWith("- Lưu: VT, KGVX.");
            assertThat(ending.getRow(0).getCell(1).getText()).isEqualTo("TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCH");
        }
    }

    @Test
    void mergedCellsStandOnTheGrid() throws Exception {
        try (XWPFDocument opened = OfficeFile.of(SampleReport.with(new Block.Grid(SampleReport.merged())))
                .opened()) {
            XWPFTable table = opened.getTables().get(1);
            assertThat(IntStream.range(0, 6)
                            .map(row -> table.getRow(row).getTableCells().size()))
                    .containsExactly(3, 4, 1, 4, 4, 4);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            var group = table.getRow(2).getCell(0).getCTTc().getTcPr();
            assertThat(group.getGridSpan().getVal()).isEqualTo(BigInteger.valueOf(4));
            assertThat(table.getRow(3)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal()
                            .toString())
                    .isEqualTo("restart");
            assertThat(table.getRow(4)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal()
                            .toString())
                    .isEqualTo("continue");
            long width = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToLong(column -> ((BigInteger) column.getW()).longValue())
                    .sum();
            assertThat(width).isEqualTo(PROFILE.page().textWidth(false));
        }
    }

    @Test
    void rulesAreDrawnAndNeverTyped() throws Exception {
        String xml = new String(
                OfficeFile.of(SampleReport.twoPages()).parts().get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).doesNotContain("<w:u ").doesNotContain("__").contains("<w:pBdr>");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-09, ngày 09 tháng 01 năm 2026", "2026-03-10, ngày 10 tháng 3 năm 2026"})
    void onlyJanuaryAndFebruaryHaveALeadingZero(LocalDate day, String written) {
        assertThat(WORDING.date(IssueDate.on(day))).isEqualTo(written);
    }

    @Test
    void whatIsNotKnownYetStaysBlank() {
        assertThat(WORDING.number(new DocumentNumber(null, "BC-UBND"))).isEqualTo("Số: ……/BC-UBND");
        assertThat(WORDING.number(new DocumentNumber(123, "UBND-VX"))).isEqualTo("Số: 123/UBND-VX");
        assertThat(WORDING.placeAndDate("An Giang", IssueDate.in(Year.of(2026))))
                .isEqualTo("An Giang, ngày …… tháng …… năm 2026");
        assertThatThrownBy(() -> new IssueDate(2026, 2, 30)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new IssueDate(null, 2, null)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void numbersAndLettersFollowTheDecree() {
        assertThat(IntStream.of(1, 4, 9, 14, 40).mapToObj(Wording::roman))
                .containsExactly("I", "IV", "IX", "XIV", "XL");
        assertThat(IntStream.of(1, 5, 23, 24).mapToObj(WORDING::pointLetter)).containsExactly("a", "đ", "y", "aa");
        assertThat(Wording.fill("{0}/{1}", "{1}", "x")).isEqualTo("{1}/x");
    }

    @Test
    void theNationalNameFitsItsCell() {
        int name = TextWidths.width(WORDING.nationalName(), PROFILE.sizes().nationalName(), true);
        assertThat(name).isBetween(5300, PROFILE.letterhead().right());
        assertThat(TextWidths.width(WORDING.nationalName().toLowerCase(Locale.ROOT), 26, true))
                .isLessThan(name);
    }

    @Test
    void aLongAgencyNameIsBrokenWhereItReadsWell() {
        assertThat(TextWidths.balanced("ỦY BAN NHÂN DÂN TỈNH AN GIANG", 26, true, 3600))
                .isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH AN GIANG");
        assertThat(TextWidths.balanced("SỞ TƯ PHÁP", 26, true, 3600)).isEqualTo("SỞ TƯ PHÁP");
        assertThat(TextWidths.balanced("A\nB", 26, true, 3600)).isEqualTo("A\nB");
        assertThat(TextWidths.balanced("X".repeat(200), 26, true, 3600)).isEqualTo("X".repeat(200));
    }

    @Test
    void scriptsAreDividedWhereTheyMeet() {
        assertThat(WordText.pieces("a ខ្មែរ ២ ខ្មែរ, b"))
                .containsExactly(
                        new WordText.Piece("a ", false),
                        new WordText.Piece("ខ្មែរ ២ ខ្មែរ", true),
                        new WordText.Piece(", b", false));
        assertThat(WordText.pieces("")).isEmpty();
        assertThat(WordText.pieces("1.234")).containsExactly(new WordText.Piece("1.234", false));
    }

    @Test
    void aProfileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> LayoutProfile.load("ND99-2099"))
                .isInstanceOf(LayoutProfileUnusable.class)
                .hasMessage("The layout profile ND99-2099 is not there");
        assertThatThrownBy(() -> LayoutProfile.load("../messages/shared")).isInstanceOf(LayoutProfileUnusable.class);
    }
}
