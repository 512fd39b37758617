package vn.labuong.reporting.consolidation.passage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The fixed words of the formal report, kept as data because the report is written in Vietnamese whoever reads the page. */
@Component
public class DocumentWords {

    private static final String FILE = "/reporting/consolidated-report.properties";

    private final Properties words = new Properties();

    DocumentWords() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(DocumentWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Arguments are filled in as they are; numbers come as text. */
    public String text(String key, String... arguments) {
        String word = Objects.requireNonNull(words.getProperty(key), key);
        return arguments.length == 0 ? word : new MessageFormat(word, Locale.ROOT).format(arguments);
    }

    /** Words that are one beside the other, such as the head of a table. */
    public List<String> list(String key) {
        return List.of(text(key).split("\\|", -1));
    }

    /** Words that are one below the other. */
    public List<String> lines(String key, String... arguments) {
        return text(key, arguments).lines().toList();
    }
}
