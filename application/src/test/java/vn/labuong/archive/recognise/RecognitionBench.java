package vn.labuong.archive.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recognition costs, measured by {@code ./labuong bench ocr}; not a part of the test suite. */
class RecognitionBench {

    private static final int PAGES = 20;

    @TempDir
    private Path folder;

    private final StringBuilder table = new StringBuilder();

    @Test
    void measure() throws Exception {
        var data = Path.of(Objects.requireNonNull(System.getProperty("labuong.shared")), "data", "tessdata");
        var vietnamese = folder.resolve("vi.png");
        var khmer = folder.resolve("km.png");
        PrintedPage.draw(PrintedPage.VIETNAMESE, "Liberation Serif", "khát", vietnamese);
        PrintedPage.draw(PrintedPage.KHMER, "Noto Sans Khmer", "ភាសា", khmer);
        row("ocr", "measured", "against", "ratio");
        table.append(
                String.format("|%s|%s:|%s:|%s:|%n", "-".repeat(60), "-".repeat(11), "-".repeat(11), "-".repeat(7)));
        var settings = RecogniserSettings.in(folder.resolve("work")).with(Optional.of(data));
        double one = pages(settings.with(1), List.of(vietnamese, khmer), List.of());
        double two = pages(settings.with(2), List.of(vietnamese, khmer), List.of());
        figure(PAGES + " pages, s: one process, two processes", one, two);
        double told = pages(settings.with(1), List.of(vietnamese), List.of(TextLanguage.VI));
        double inside = inside(vietnamese, folder.resolve("work").resolve("tessdata"));
        figure(PAGES + " pages of a known language, s: child, within the server", told, inside);
        double guessed = pages(settings.with(1), List.of(vietnamese), List.of());
        figure("the same with the language to be found, s: to find, known", guessed, told);
        figure("a new process with its first page, s; a later page, s", first(settings, vietnamese), told / PAGES);
        Files.writeString(Path.of("target/bench-ocr.md"), table);
    }

    private static double pages(RecogniserSettings settings, List<Path> images, List<TextLanguage> languages)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(settings.processes());
        try (var recogniser = new Recogniser(settings)) {
            all(threads.invokeAll(tasks(recogniser, images, languages, settings.processes() * images.size())));
            long began = System.nanoTime();
            all(threads.invokeAll(tasks(recogniser, images, languages, PAGES)));
            return (System.nanoTime() - began) / 1e9;
        } finally {
            threads.shutdown();
        }
    }

    private static List<Callable<Recognition>> tasks(
            Recogniser recogniser, List<Path> images, List<TextLanguage> languages, int count) {
        var tasks = new ArrayList<Callable<Recognition>>();
        for (int at = 0; at < count; at++) {
            var image = new PageImage(images.get(at % images.size()), 0);
            tasks.add(() -> recogniser.recognise(image, languages));
        }
        return tasks;
    }

    private static void all(List<Future<Recognition>> outcomes) throws InterruptedException, ExecutionException {
        for (var outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Recognition.Recognised.class);
        }
    }

    /** The same engine in this process; its threads are limited by the environment that the bench is started with. */
    private static double inside(Path image, Path data) {
        try (var engine = new Engine()) {
            var request = new Wire.Request(
                    new PageImage(image, 0),
                    List.of(new Wire.Candidate(TextLanguage.VI, data)),
                    false,
                    100_000_000,
                    100_000);
            engine.answer(request);
            long began = System.nanoTime();
            for (int at = 0; at < PAGES; at++) {
                assertThat(engine.answer(request)).isInstanceOf(Wire.Answer.Words.class);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static double first(RecogniserSettings settings, Path image) throws InterruptedException {
        try (var recogniser = new Recogniser(settings.with(1))) {
            long began = System.nanoTime();
            recogniser.recognise(new PageImage(image, 0), List.of(TextLanguage.VI));
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private void figure(String what, double measured, double against) {
        row(what, number(measured), number(against), number(measured / against));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void row(String what, String measured, String against, String ratio) {
        table.append(String.format(Locale.ROOT, "| %-58s | %10s | %10s | %6s |%n", what, measured, against, ratio));
    }
}
