package vn.labuong.reporting.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Invented sentences by what they are for, with places for names, years and numbers. */
final class Sentences {

    private static final String FILE = "/reporting/demo/sentences.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<String>> patterns;

    private Sentences(Map<String, List<String>> patterns) {
        this.patterns = patterns;
    }

    static Sentences read() {
        InputStream file = Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE), FILE);
        try (CSVParser rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Sentences(rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("use"), Collectors.mapping(row -> row.get("text"), Collectors.toList()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** One of those for that use, its places filled. */
    String pick(String use, Random dice, Map<String, String> words) {
        List<String> those = patterns.getOrDefault(use, List.of());
        String text = those.get(dice.nextInt(those.size()));
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }

    /** The first for that use, which has no places. */
    String plain(String use) {
        return patterns.getOrDefault(use, List.of()).get(0);
    }
}
