package vn.labuong.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.archive.recognise.PrintedPage;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.shared.text.LegacyTyping;
import vn.labuong.shared.text.LegacyVietnamese;

/** The text layer of PDF, nasty ones first. */
class PdfTextTests {

    private static final String LINE = "Trẻ em có quyền được học tập, vui chơi và được bảo vệ.";

    @TempDir
    private Path folder;

    private final List<ExtractedPage> pages = new ArrayList<>();

    private Extraction read(Path file) {
        return DocumentReader.read(file, pages::add);
    }

    private static Extraction.Read read(int pages, int good, int ocr) {
        return new Extraction.Read(DocumentKind.PDF, pages, good, ocr, Set.of());
    }

    private List<Verdict.Reason> reasons() {
        return pages.stream()
                .map(ExtractedPage::verdict)
                .filter(Verdict.NeedsOcr.class::isInstance)
                .map(verdict -> ((Verdict.NeedsOcr) verdict).reason())
                .toList();
    }

    @Test
    void tellsPagesThatMustBeRecognisedFromGoodAndBlankOnes() throws IOException {
        try (var pdf = new PdfPages()) {
            pdf.text(pdf.font(), 0, LINE, LINE)
                    .scan()
                    .scan(
                            "Tr6 ern c0 quy6n duoc hoc t6p vui ch0i v4 duqc b4o v6 tru6c mqi hinh thric b4o lqc",
                            "xqz wvk jhj")
                    .scan("Trang 3")
                    .blank()
                    .text(pdf.font(), 0, LINE.replace(" ", ""), LINE.replace(" ", "") + LINE.replace(" ", ""))
                    .text(pdf.font(), 0, "ĐI Ề U K HO Ả N T H I H À N H C Ủ A Q U Y Ế T Đ Ị N H");
            assertThat(read(pdf.save(folder.resolve("a.pdf")))).isEqualTo(read(7, 1, 5));
        }
        assertThat(reasons())
                .containsExactly(
                        Verdict.Reason.NO_TEXT,
                        Verdict.Reason.NO_WORDS,
                        Verdict.Reason.TOO_LITTLE,
                        Verdict.Reason.NO_SPACES,
                        Verdict.Reason.TORN);
        assertThat(pages.get(4).verdict()).isInstanceOf(Verdict.Blank.class);
        assertThat(pages.get(0).text()).isEqualTo(LINE + "\n" + LINE);
        assertThat(pages.get(0).layout().orElseThrow().language()).contains(TextLanguage.VI);
    }

    @Test
    void sendsFontsThatDoNotNameTheirCharactersToRecognition() throws IOException {
        try (var pdf = new PdfPages()) {
            pdf.text(pdf.font(), 0, LINE, LINE).save(folder.resolve("b.pdf"));
        }
        PdfPages.forgetUnicode(folder.resolve("b.pdf"), folder.resolve("c.pdf"));
        assertThat(read(folder.resolve("c.pdf"))).isEqualTo(read(1, 0, 1));
        assertThat(reasons()).containsExactly(Verdict.Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void placesWordsOnThePageAsItIsSeen(int rotation) throws IOException {
        try (var pdf = new PdfPages()) {
            read(pdf.text(pdf.font(), rotation, LINE).save(folder.resolve("d.pdf")));
        }
        var layout = pages.get(0).layout().orElseThrow();
        boolean turned = rotation % 180 != 0;
        assertThat(layout.width()).isCloseTo(turned ? 3508 : 2480, within(2));
        var first = layout.words().get(0);
        assertThat(first.text()).isEqualTo("Trẻ");
        // 72 points from the left and 100 from the top of the sheet are 300 and 417 pixels.
        var box = first.box();
        int fromLeft = rotation == 0
                ? box.x()
                : rotation == 90
                        ? box.y()
                        : rotation == 180 ? layout.width() - box.right() : layout.height() - box.bottom();
        assertThat(fromLeft).isBetween(298, 302);
        int base = rotation == 0
                ? box.bottom()
                : rotation == 90 ? layout.width() - box.x() : rotation == 180 ? layout.height() - box.y() : box.right();
        assertThat(base).isBetween(417, 435);
    }

    /** A landscape sheet is often stored upright, with its text written upwards and the page turned. */
    @Test
    void readsTextThatIsTurnedWithItsPage() throws IOException {
        try (var pdf = new PdfPages()) {
            read(pdf.upwards(LINE).save(folder.resolve("u.pdf")));
        }
        assertThat(pages.get(0).text()).isEqualTo(LINE);
        var words = pages.get(0).layout().orElseThrow().words();
        assertThat(words.get(1).box().x()).isGreaterThan(words.get(0).box().x());
        assertThat(words.get(0).box().height()).isBetween(40, 70);
    }

    @Test
    void refusesALockedFileAndABrokenOne() throws IOException {
        try (var pdf = new PdfPages()) {
            pdf.text(pdf.font(), 0, LINE).lock().save(folder.resolve("e.pdf"));
        }
        assertThat(read(folder.resolve("e.pdf"))).isEqualTo(new Extraction.Refused(Extraction.Reason.ENCRYPTED, ""));
        var broken = Files.writeString(folder.resolve("f.pdf"), "%PDF-1.7\n1 0 obj <<");
        assertThat(read(broken)).isEqualTo(new Extraction.Refused(Extraction.Reason.BROKEN, ""));
        assertThat(pages).isEmpty();
    }

    @Test
    void composesLettersThatWereStoredInParts() throws IOException {
        try (var pdf = new PdfPages()) {
            read(pdf.text(pdf.font(), 0, Normalizer.normalize(LINE, Normalizer.Form.NFD))
                    .save(folder.resolve("g.pdf")));
        }
        assertThat(pages.get(0).text()).isEqualTo(LINE);
    }

    @Test
    void convertsFontsFromBeforeUnicodeAndKeepsWhatWasStored() throws IOException {
        var small = "ủy ban nhân dân tỉnh phê duyệt chương trình truyền thông";
        try (var pdf = new PdfPages()) {
            pdf.text(
                            pdf.legacy("ABCDEF+.VnTime"),
                            0,
                            LegacyTyping.tcvn3(small).replace('\u00AD', '-'),
                            LINE.replaceAll("[^ -~]", ""))
                    .text(pdf.legacy("VNI-Times"), 0, LegacyTyping.vni(small, false))
                    .text(pdf.legacy("LimonS1"), 0, "suPmgÁl GMNrkñúgPUmi sMrab´km<úCa nig extþ");
            assertThat(read(pdf.save(folder.resolve("h.pdf"))))
                    .isEqualTo(new Extraction.Read(
                            DocumentKind.PDF, 3, 2, 1, Set.of(Extraction.Note.LEGACY_KHMER_NOT_CONVERTED)));
        }
        assertThat(pages.get(0).text()).contains("ủy ban nhân dân tỉnh phê duyệt");
        assertThat(pages.get(1).text()).isEqualTo(small);
        assertThat(pages.get(1).converted()).singleElement().satisfies(run -> {
            assertThat(run.encoding()).isEqualTo(LegacyVietnamese.VNI);
            assertThat(run.original()).contains("nhaân daân");
            assertThat(run.confidence()).isEqualTo(1);
        });
        assertThat(reasons()).containsExactly(Verdict.Reason.LEGACY_KHMER);
    }

    @Test
    void readsAllOfABookOfFifteenHundredPages() throws IOException {
        var lines = new String[16];
        Arrays.fill(lines, LINE);
        try (var pdf = new PdfPages()) {
            for (int at = 0; at < 1500; at++) {
                pdf.text(pdf.font(), 0, lines);
            }
            pdf.page(new PDRectangle(595, 14173), 0, RenderingMode.FILL, false, pdf.font(), "Trang cuối cao năm mét");
            pdf.save(folder.resolve("i.pdf"));
        }
        long[] characters = {0};
        var outcome = DocumentReader.read(
                folder.resolve("i.pdf"), page -> characters[0] += page.text().length());
        assertThat(outcome).isEqualTo(read(1501, 1501, 0));
        assertThat(characters[0]).isEqualTo(1500L * (16 * (LINE.length() + 1) - 1) + "Trang cuối cao năm mét".length());
    }

    @Test
    void findsNoFaultWithPagesInEachLanguage() {
        for (var paragraphs : List.of(PrintedPage.VIETNAMESE, PrintedPage.ENGLISH, PrintedPage.KHMER)) {
            var text = String.join("\n", paragraphs);
            assertThat(PageGate.judge(text, PageGate.Marks.NONE)).as(text).isInstanceOf(Verdict.Good.class);
        }
    }

    @Test
    void findsFaultWithKhmerTornByAnExtractor() {
        assertThat(PageGate.judge("ស្ពា ន សួសី ្ត ដល់ភូមិ ិនិង វត្តអារា ម ុ", PageGate.Marks.NONE))
                .isInstanceOfSatisfying(
                        Verdict.NeedsOcr.class,
                        verdict -> assertThat(verdict.reason()).isEqualTo(Verdict.Reason.BROKEN_KHMER));
    }
}
