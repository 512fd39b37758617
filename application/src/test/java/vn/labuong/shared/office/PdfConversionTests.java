package vn.labuong.shared.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.office.Block.Grid;
import vn.labuong.shared.office.Block.Paragraph;
import vn.labuong.shared.office.PdfConversion.Outcome;
import vn.labuong.testing.OfficeFile;

/** The real LibreOffice opens what we write. */
class PdfConversionTests {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private PdfConversion conversion(Optional<Path> program, Duration limit) {
        return new PdfConversion(program, folder.resolve("temp"), limit);
    }

    private Path docx(FormalDocument document) throws IOException {
        return Files.write(
                folder.resolve("Báo cáo số 05.docx"), OfficeFile.of(document).bytes());
    }

    private PDDocument converted(FormalDocument document) throws IOException {
        Optional<Path> soffice = SofficeProgram.find("", System.getenv("PATH"));
        assertThat(soffice).as("LibreOffice, see tools/install-test-tools").isPresent();
        Path pdf = folder.resolve("Báo cáo số 05.pdf");
        Outcome outcome = conversion(soffice, LIMIT).convert(docx(document), pdf);
        assertThat(outcome).isInstanceOf(Outcome.Converted.class);
        assertThat(folder.resolve("temp")).isEmptyDirectory();
        return Loader.loadPDF(pdf.toFile());
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC).strip();
    }

    @Test
    void aReportKeepsItsTextAndNumbersItsPages() throws Exception {
        try (PDDocument pdf = converted(SampleReport.twoPages())) {
            List<String> pages = new ArrayList<>();
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                pages.add(page(pdf, number));
                look(pdf, number);
            }
            assertThat(pages).hasSizeBetween(5, 7);
            assertThat(pages.get(0)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "Số: 05/BC-UBND");
            assertThat(pages.get(0)).contains("Độc lập - Tự do - Hạnh phúc");
            assertThat(pages.get(0).lines().map(String::strip)).doesNotContain("1");
            assertThat(pages.get(1)).startsWith("2\n");
            assertThat(pages.get(2)).startsWith("Phụ lục I\n");
            assertThat(pages.get(3)).startsWith("2\n").contains("TT Nhiệm vụ Đơn vị chủ trì Kết quả");
            assertThat(pages.get(pages.size() - 1)).startsWith("Phụ lục II\n").contains("Các sở, ban, ngành");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Báo cáo Kết quả thực hiện");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
        }
    }

    /** A font without every letter of Vietnamese gets some from another, and words look patched. */
    @Test
    void vietnameseIsSetInOneFont() throws Exception {
        try (PDDocument pdf = converted(SampleReport.twoPages())) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    String font = page.getResources().getFont(name).getName();
                    fonts.add(font.substring(font.indexOf('+') + 1));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(font -> font.matches("(Liberation|Times|Tinos).*|.*Khmer.*"));
        }
    }

    /** For the eyes: -Dlabuong.look=folder keeps each page as a picture. */
    private static void look(PDDocument pdf, int number) throws IOException {
        String where = System.getProperty("labuong.look");
        if (where != null) {
            BufferedImage picture =
                    new PDFRenderer(pdf).renderImageWithDPI(number - 1, Integer.getInteger("labuong.look.dpi", 80));
            ImageIO.write(
                    picture, "png", Path.of(where, "page-" + number + ".png").toFile());
        }
    }

    @Test
    void aSignatureNeverStandsAloneOnItsPage() throws Exception {
        FormalDocument report = SampleReport.twoPages();
        List<Block> body = new ArrayList<>();
        for (int line = 1; line <= 17; line++) {
            body.add(Paragraph.of("Dòng " + line));
        }
        FormalDocument fills = new FormalDocument(
                report.letterhead(),
                report.subject(),
                report.addressees(),
                List.of(),
                body,
                report.ending(),
                List.of(),
                report.created());
        try (PDDocument pdf = converted(fills)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(page(pdf, 2)).startsWith("2\nDòng 17./.\n").contains("Nơi nhận:");
        }
    }

    @Test
    void fiveHundredRowsAreAllThere() throws Exception {
        try (PDDocument pdf = converted(SampleReport.with(new Grid(SampleReport.tasks(500))))) {
            int last = pdf.getNumberOfPages();
            assertThat(last).isGreaterThan(15);
            assertThat(page(pdf, 1)).contains("1.101");
            assertThat(page(pdf, last)).contains("1.600");
            for (int number = 2; number <= last; number++) {
                assertThat(page(pdf, number)).startsWith(number + "\n").contains("TT Nhiệm vụ Đơn vị chủ trì Kết quả");
            }
        }
    }

    @Test
    void whereThereIsNoLibreOfficeItIsSaid() throws Exception {
        assertThat(SofficeProgram.find("", folder.toString())).isEmpty();
        assertThat(SofficeProgram.find("/nowhere/soffice", System.getenv("PATH")))
                .isEmpty();
        PdfConversion none = conversion(Optional.empty(), LIMIT);

        assertThat(none.isPossible()).isFalse();
        assertThat(none.convert(docx(SampleReport.with(Paragraph.of("x"))), folder.resolve("x.pdf")))
                .isEqualTo(new Outcome.NotInstalled());
    }

    @Test
    void whatTakesTooLongIsEndedWithItsChildren() throws Exception {
        Path slow = program("sleep 300 & echo $! > \"" + folder + "/child\"; sleep 300");
        Path pdf = Files.writeString(folder.resolve("x.pdf"), "before");
        Duration limit = Duration.ofSeconds(2);

        Outcome outcome = conversion(Optional.of(slow), limit).convert(docx(SampleReport.with(Paragraph.of("x"))), pdf);

        assertThat(outcome).isEqualTo(new Outcome.TimedOut(limit));
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(pdf).hasContent("before");
        assertThat(folder.resolve("temp")).isEmptyDirectory();
    }

    @Test
    void whatTheProgramSaysWhenItFailsIsHandedOn() throws Exception {
        Path failing = program("echo 'no such filter: '\"$LABUONG_DB_PASSWORD\"; exit 3");
        Path pdf = folder.resolve("x.pdf");

        Outcome outcome =
                conversion(Optional.of(failing), LIMIT).convert(docx(SampleReport.with(Paragraph.of("x"))), pdf);

        assertThat(outcome).isEqualTo(new Outcome.Failed(3, "no such filter: \n"));
        assertThat(pdf).doesNotExist();
    }

    @Test
    void aProgramThatDoesNotStartIsAFailureAndNoFault() throws Exception {
        Path gone = folder.resolve("gone");

        assertThat(conversion(Optional.of(gone), LIMIT)
                        .convert(docx(SampleReport.with(Paragraph.of("x"))), folder.resolve("x.pdf")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.said()).contains("gone"));
    }

    @Test
    void leavingsOfAKilledProcessGoWithTheNextConversion() throws Exception {
        Path stale = Files.createDirectories(folder.resolve("temp/pdf-123/profile"));
        Path other = Files.createDirectories(folder.resolve("temp/uploads"));

        conversion(Optional.of(program("exit 1")), LIMIT)
                .convert(docx(SampleReport.with(Paragraph.of("x"))), folder.resolve("x.pdf"));

        assertThat(stale.getParent()).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void oneAtATime() throws Exception {
        Path slow = program("sleep 1.8; exit 1");
        PdfConversion conversion = conversion(Optional.of(slow), Duration.ofSeconds(3));
        Path docx = docx(SampleReport.with(Paragraph.of("x")));

        ExecutorService three = Executors.newFixedThreadPool(3);
        try {
            List<Future<Outcome>> jobs = three.invokeAll(Stream.of("a", "b", "c")
                    .<Callable<Outcome>>map(name -> () -> conversion.convert(docx, folder.resolve(name)))
                    .toList());
            assertThat(jobs).extracting(Future::get).contains(new Outcome.Failed(1, ""), new Outcome.Busy());
        } finally {
            three.shutdownNow();
        }
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
