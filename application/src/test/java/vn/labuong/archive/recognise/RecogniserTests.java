package vn.labuong.archive.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages drawn at 300 dots an inch are read back, in the right language, with boxes on the words. */
class RecogniserTests {

    private static final Path DATA =
            Path.of(Objects.requireNonNull(System.getProperty("labuong.shared")), "data", "tessdata");

    @TempDir
    private static Path folder;

    private static Recogniser recogniser;

    @BeforeAll
    static void open() {
        recogniser =
                new Recogniser(RecogniserSettings.in(folder.resolve("work")).with(Optional.of(DATA)));
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    private static PageText recognised(Path image, TextLanguage... hints) throws InterruptedException {
        var outcome = recogniser.recognise(new PageImage(image, 0), List.of(hints));
        assertThat(outcome).isInstanceOf(Recognition.Recognised.class);
        return ((Recognition.Recognised) outcome).page();
    }

    @Test
    void readsAVietnamesePageAndFindsAWordOnIt() throws InterruptedException {
        var png = folder.resolve("vi.png");
        var drawn = PrintedPage.draw(PrintedPage.VIETNAMESE, "Liberation Serif", "khát vọng", png);
        var page = recognised(png);
        double errors = PrintedPage.errorRate(String.join("\n", PrintedPage.VIETNAMESE), page.text());
        System.out.printf("Vietnamese page: error rate %.4f, confidence %.2f%n", errors, page.confidence());
        assertThat(errors).isLessThanOrEqualTo(0.01);
        assertThat(page.language()).contains(TextLanguage.VI);
        assertThat(AltoSchema.problems(AltoSchema.written(List.of(page)))).isEmpty();
        assertCovers(page, "khát vọng", drawn, 12);
    }

    @Test
    void readsAKhmerPageAndFindsAWordInsideAPhraseOfIt() throws InterruptedException {
        var png = folder.resolve("km.png");
        var drawn = PrintedPage.draw(PrintedPage.KHMER, "Noto Sans Khmer", "វប្បធម៌", png);
        var page = recognised(png);
        double errors = PrintedPage.errorRate(String.join("\n", PrintedPage.KHMER), page.text());
        System.out.printf("Khmer page: error rate %.4f, confidence %.2f%n", errors, page.confidence());
        assertThat(errors).isLessThanOrEqualTo(0.03);
        assertThat(page.language()).contains(TextLanguage.KM);
        assertThat(AltoSchema.problems(AltoSchema.written(List.of(page)))).isEmpty();
        assertCovers(page, "វប្បធម៌", drawn, 45);
        PrintedPage.Drawn inside = PrintedPage.draw(PrintedPage.KHMER, "Noto Sans Khmer", "អានយ៉ាង", png);
        assertCovers(page, "អានយ៉ាង", inside, 45);
    }

    @Test
    void takesAnEnglishPageForEnglish() throws InterruptedException {
        var png = folder.resolve("en.png");
        PrintedPage.draw(PrintedPage.ENGLISH, "Liberation Serif", "festivals", png);
        var page = recognised(png);
        assertThat(page.language()).contains(TextLanguage.EN);
        assertThat(PrintedPage.errorRate(String.join("\n", PrintedPage.ENGLISH), page.text()))
                .isLessThanOrEqualTo(0.01);
    }

    /** Every pixel column of the word lies in the box, and the box is not much larger than the word. */
    private static void assertCovers(PageText page, String word, PrintedPage.Drawn drawn, int slack) {
        int at = page.text().indexOf(word);
        assertThat(at).as(page.text()).isNotNegative();
        var boxes = page.boxes(at, at + word.length());
        var box = boxes.stream().reduce(Box::with).orElseThrow();
        System.out.println(word + " drawn at " + drawn + ", box " + box);
        assertThat(box.x()).isBetween((int) drawn.x() - slack, (int) drawn.x() + slack);
        assertThat(box.right()).isBetween((int) drawn.right() - slack, (int) drawn.right() + slack);
        assertThat(box.y()).isBetween((int) drawn.y() - 10, (int) drawn.bottom());
        assertThat(box.bottom()).isBetween((int) drawn.y(), (int) drawn.bottom() + 10);
    }

    @Test
    void endsAPageThatTakesTooLong() throws InterruptedException {
        var png = folder.resolve("slow.png");
        PrintedPage.draw(PrintedPage.VIETNAMESE, "Liberation Serif", "khát vọng", png);
        var hurried = RecogniserSettings.in(folder.resolve("work")).with(Duration.ofMillis(300));
        try (var hasty = new Recogniser(hurried)) {
            assertThat(hasty.recognise(new PageImage(png, 0), List.of(TextLanguage.VI)))
                    .isEqualTo(new Recognition.TimedOut(Duration.ofMillis(300)));
        }
    }

    /** A process killed in the middle stands for native code that fails. */
    @Test
    void outlivesAPageThatEndsItsProcess() throws Exception {
        var png = folder.resolve("crash.png");
        PrintedPage.draw(PrintedPage.VIETNAMESE, "Liberation Serif", "khát vọng", png);
        try (var one =
                new Recogniser(RecogniserSettings.in(folder.resolve("work")).with(1))) {
            var page = new PageImage(png, 0);
            var before = ProcessHandle.current().children().toList();
            assertThat(unchecked(one, page)).isInstanceOf(Recognition.Recognised.class);
            var child = ProcessHandle.current()
                    .children()
                    .filter(process -> !before.contains(process))
                    .findFirst()
                    .orElseThrow();
            var worked = child.info().totalCpuDuration().orElseThrow();
            var outcome = CompletableFuture.supplyAsync(() -> unchecked(one, page));
            while (!outcome.isDone()
                    && child.info()
                                    .totalCpuDuration()
                                    .orElse(worked)
                                    .minus(worked)
                                    .toMillis()
                            < 200) {
                Thread.onSpinWait();
            }
            child.destroyForcibly();
            assertThat(outcome.get()).isInstanceOf(Recognition.Crashed.class);
            assertThat(unchecked(one, page)).isInstanceOf(Recognition.Recognised.class);
        }
    }

    private static Recognition unchecked(Recogniser recogniser, PageImage page) {
        try {
            return recogniser.recognise(page, List.of(TextLanguage.VI));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNREADABLE",
        "PK, UNREADABLE",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, UNREADABLE",
        "'P5 30000 30000 255 ', TOO_MANY_PIXELS",
        "'P4 2000000000 2000000000 ', UNREADABLE",
        "'P5 3000 3000 255 ', UNREADABLE",
        "%PDF-1.7, UNREADABLE"
    })
    void refusesWhatIsNoImageThatMayBeUnpacked(String content, Recognition.Reason reason)
            throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("nasty"), content);
        assertThat(recogniser.recognise(new PageImage(file, 0), List.of(TextLanguage.VI)))
                .isInstanceOfSatisfying(
                        Recognition.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void saysWhichDataAreMissingAndHowToBringThem() throws IOException, InterruptedException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        try (var bare =
                new Recogniser(RecogniserSettings.in(folder.resolve("work")).with(Optional.of(empty)))) {
            if (bare.missing().isEmpty()) {
                return;
            }
            assertThat(bare.missing())
                    .extracting(Recognition.DataMissing::language)
                    .containsExactly(TextLanguage.KM);
            var png = folder.resolve("km-missing.png");
            PrintedPage.draw(PrintedPage.KHMER, "Noto Sans Khmer", "ភាសា", png);
            for (var hints : List.of(List.of(TextLanguage.KM), List.<TextLanguage>of())) {
                assertThat(bare.recognise(new PageImage(png, 0), hints))
                        .isInstanceOfSatisfying(Recognition.DataMissing.class, missing -> {
                            assertThat(missing.language()).isEqualTo(TextLanguage.KM);
                            assertThat(missing.lookedIn()).contains(empty);
                            assertThat(missing.command()).contains("tesseract-ocr-khm");
                        });
            }
        }
    }
}
