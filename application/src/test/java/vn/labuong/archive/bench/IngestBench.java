package vn.labuong.archive.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.folder.FolderIngest;
import vn.labuong.archive.folder.FolderIngest.Verdict;
import vn.labuong.testing.ProductTest;

/**
 * {@code ./labuong bench ingest}: a folder of records, each with a text and a picture, taken in with all stages; whether
 * the last thousand records come in as fast as the first.
 */
@ProductTest
class IngestBench {

    private static final int RECORDS = Integer.getInteger("labuong.bench.records", 10_000);
    private static final int THOUSAND = Math.max(1, RECORDS / 10);
    private static final int FILES = 2;

    @TempDir
    Path folder;

    @Autowired
    FolderIngest ingest;

    @Autowired
    JdbcClient jdbc;

    private final StringBuilder table = new StringBuilder();

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void printsTheRatios() throws IOException {
        write();
        List<Long> ends = new ArrayList<>();
        long begin = System.nanoTime();
        assertThat(ingest.run(folder, null, false, (line, of) -> {
                    assertThat(line.verdict()).as(line.toString()).isEqualTo(Verdict.TAKEN);
                    if (line.row() % (THOUSAND * FILES) == 0) {
                        ends.add(System.nanoTime());
                    }
                }))
                .isEmpty();
        long end = System.nanoTime();
        table.append(String.format(
                "| %-66s | %10s | %10s | %6s |%n|%s|%s:|%s:|%s:|%n",
                "ingest of " + RECORDS + " records with " + RECORDS * FILES + " files, all stages",
                "measured",
                "against",
                "ratio",
                "-".repeat(68),
                "-".repeat(11),
                "-".repeat(11),
                "-".repeat(7)));
        for (int part = 1; part <= ends.size(); part++) {
            String name = part == ends.size() ? "the last" : "part " + part;
            double here = rate(part == 1 ? begin : ends.get(part - 2), ends.get(part - 1));
            figure("records in a second, " + name + " of " + THOUSAND + ", first", here, rate(begin, ends.get(0)));
        }
        figure(
                "all, to the last word in the index, s; until all are kept, s",
                seconds(begin, end),
                untilKept(begin, ends));
        assertThat(count("select count(*) from archive.stage_run where stage = 'index' and state = 'done'"))
                .isGreaterThanOrEqualTo((long) RECORDS * FILES);
        Files.writeString(Path.of("target/bench-ingest.md"), table);
    }

    private static double untilKept(long begin, List<Long> ends) {
        return seconds(begin, ends.get(ends.size() - 1));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static double rate(long from, long to) {
        return THOUSAND / seconds(from, to);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Texts and pictures of a few hundred bytes, no two alike, so that what is measured is the way and not the content. */
    private void write() throws IOException {
        Random random = new Random(2026);
        try (Writer sheet = Files.newBufferedWriter(folder.resolve("metadata.csv"))) {
            sheet.write("code,file,title[vi]\r\n");
            for (int number = 0; number < RECORDS; number++) {
                String name = String.format(Locale.ROOT, "%03d/%05d", number / 100, number);
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(
                        folder.resolve(name + ".txt"), "Trẻ em có quyền được học. " + number + " " + random.nextLong());
                BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
                picture.setRGB(number % 32, number / 32 % 32, random.nextInt());
                picture.setRGB(random.nextInt(32), random.nextInt(32), number);
                ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
                for (String ending : List.of(".txt", ".png")) {
                    sheet.write("M" + number + "," + name + ending + ",Hồ sơ " + number + "\r\n");
                }
            }
        }
    }

    private void figure(String what, double measured, double against) {
        table.append(String.format(
                Locale.ROOT, "| %-66s | %10.1f | %10.1f | %6.2f |%n", what, measured, against, measured / against));
    }
}
