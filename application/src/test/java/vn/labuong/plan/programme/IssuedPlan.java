package vn.labuong.plan.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The reading expected of the issued plan, which lies outside the tree. */
final class IssuedPlan {

    private IssuedPlan() {}

    static List<CSVRecord> rows() {
        return records(Path.of(System.getProperty("labuong.shared"), "plan", "expected-tasks.csv"));
    }

    static String text() {
        Path file = Path.of(System.getProperty("labuong.shared"), "plan", "ke-hoach-an-giang-2023-2028.txt");
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<CSVRecord> shippedTasks() {
        return shipped("tasks.csv");
    }

    static List<CSVRecord> shipped(String file) {
        return records(Path.of("src/main/resources/plan/an-giang").resolve(file));
    }

    private static List<CSVRecord> records(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many words in a row two texts share at most, whatever their case and punctuation. */
    static int longestSharedRun(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        int best = 0;
        int[][] run = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                run[i][j] = first.get(i - 1).equals(second.get(j - 1)) ? run[i - 1][j - 1] + 1 : 0;
                best = Math.max(best, run[i][j]);
            }
        }
        return best;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
