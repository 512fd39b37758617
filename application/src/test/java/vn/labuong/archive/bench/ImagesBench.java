package vn.labuong.archive.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.archive.derive.Derived;
import vn.labuong.archive.derive.ImageDerivation;
import vn.labuong.archive.derive.ImageSettings;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;

/** {@code ./labuong bench images}: the same pictures by libvips and by the JDK, in one run; written to a file. */
class ImagesBench {

    private static final int WIDTH = 8944;
    private static final int HEIGHT = 6708;
    private static final int TIMES = 3;

    private final StringBuilder table = new StringBuilder();

    @TempDir
    Path folder;

    private record Figure(double seconds, double peak, double files, double bytes) {}

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void printsTheRatios() throws Exception {
        row("images of 60 megapixels, all derivatives", "vips", "JDK", "ratio");
        table.append("|").append("-".repeat(60)).append("|-----------:|-----------:|---------:|\n");
        BufferedImage picture = picture();
        for (String format : new String[] {"jpg", "png", "tif"}) {
            Path original = folder.resolve("original." + format);
            assertThat(ImageIO.write(picture, format, original.toFile())).isTrue();
            FileKind kind = format.equals("jpg") ? FileKind.JPEG : format.equals("png") ? FileKind.PNG : FileKind.TIFF;
            figures(format, best("", original, kind), best("none", original, kind));
        }
        Files.writeString(Path.of("target/bench-images.md"), table);
    }

    private void figures(String what, Figure vips, Figure jdk) {
        row(
                what + ", best of " + TIMES + ", s",
                number(vips.seconds),
                number(jdk.seconds),
                ratio(vips.seconds, jdk.seconds));
        row(what + ", highest memory of the child, MiB", whole(vips.peak), whole(jdk.peak), ratio(vips.peak, jdk.peak));
        row(what + ", files", whole(vips.files), whole(jdk.files), ratio(vips.files, jdk.files));
        row(what + ", MiB written", whole(vips.bytes), whole(jdk.bytes), ratio(vips.bytes, jdk.bytes));
    }

    private Figure best(String tool, Path original, FileKind kind) throws Exception {
        Figure best = once(tool, original, kind);
        for (int i = 1; i < TIMES; i++) {
            Figure next = once(tool, original, kind);
            double peak = Math.max(best.peak, next.peak);
            best = new Figure(Math.min(best.seconds, next.seconds), peak, next.files, next.bytes);
        }
        return best;
    }

    private Figure once(String tool, Path original, FileKind kind) throws Exception {
        var facts = new Facts(kind, 1, WIDTH, HEIGHT, 1, 1, 0, false, Set.of());
        var derivation =
                new ImageDerivation(ImageSettings.with(tool), new Child(folder.resolve("work"), Clock.systemUTC()));
        var done = new AtomicBoolean();
        var peak = new AtomicLong();
        var watch = new Thread(() -> watch(done, peak), "watch");
        watch.start();
        long begin = System.nanoTime();
        Derived derived = derivation.make(original, facts, 0, folder.resolve("made"), "https://example.org/iiif/1");
        double seconds = (System.nanoTime() - begin) / 1e9;
        done.set(true);
        watch.join();
        assertThat(derived).isInstanceOf(Derived.Made.class);
        try (Stream<Path> files = Files.walk(folder.resolve("made"))) {
            long[] sizes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .toArray();
            return new Figure(
                    seconds,
                    peak.get() >> 20,
                    sizes.length,
                    java.util.Arrays.stream(sizes).sum() >> 20);
        }
    }

    private static void watch(AtomicBoolean done, AtomicLong peak) {
        while (!done.get()) {
            long now = ProcessHandle.current()
                    .descendants()
                    .mapToLong(ImagesBench::resident)
                    .sum();
            peak.accumulateAndGet(now, Math::max);
            try {
                Thread.sleep(10);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Between its birth and its own program a child still looks as we do, with all our memory. */
    private static boolean isStillUs(ProcessHandle process) throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                .equals(Files.readString(Path.of("/proc/self/cmdline")));
    }

    private static long resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .limit(isStillUs(process) ? 0 : 1)
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    /** Neither flat nor noise: slow changes, edges, and a grain as of a camera. */
    private static BufferedImage picture() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var row = new int[WIDTH];
        long grain = 1;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grain = grain * 6364136223846793005L + 1442695040888963407L;
                int noise = (int) (grain >>> 60);
                int slow = (int) (100 + 80 * Math.sin(x / 900.0) * Math.cos(y / 700.0));
                int edge = (x / 331 + y / 257) % 3 * 20;
                row[x] = (slow + noise) << 16 | (slow / 2 + edge + noise) << 8 | (160 - slow / 2 + noise);
            }
            picture.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        return picture;
    }

    private void row(String what, String first, String second, String third) {
        table.append(String.format("| %-58s | %10s | %10s | %8s |%n", what, first, second, third));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String ratio(double one, double other) {
        return String.format(Locale.ROOT, "%.2f", one / other);
    }
}
