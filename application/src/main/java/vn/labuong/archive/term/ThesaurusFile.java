package vn.labuong.archive.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Languages;

/** Reads the table of concepts that the product ships; several values of a cell have a | between them. */
final class ThesaurusFile {

    private static final String FILE = "/archive/thesaurus.csv";

    private ThesaurusFile() {}

    /** @throws IllegalStateException where the table breaks a rule of the thesaurus */
    static List<Concept> read() {
        try (InputStream file = Objects.requireNonNull(ThesaurusFile.class.getResourceAsStream(FILE), FILE)) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<Concept> read(String table) {
        List<Concept> concepts = new ArrayList<>();
        Csv.rows(table).forEach(row -> concepts.add(concept(row)));
        return List.copyOf(concepts);
    }

    private static Concept concept(Csv.Row row) {
        String broader = row.get("broader");
        String numbers = row.get("numbers");
        return new Concept(
                scheme(row.get("scheme")),
                row.get("code"),
                broader.isEmpty() ? null : key(broader),
                values(row.get("related")).stream().map(ThesaurusFile::key).toList(),
                values(row.get("match")).stream().map(ThesaurusFile::match).toList(),
                byLanguage(row, "label_", Function.identity()),
                byLanguage(row, "other_", ThesaurusFile::values),
                byLanguage(row, "note_", Function.identity()),
                Set.copyOf(values(row.get("review"))),
                row.get("source"),
                values(row.get("tasks")),
                numbers.isEmpty() ? 0 : Integer.parseInt(numbers));
    }

    private static <T> Map<String, T> byLanguage(Csv.Row row, String prefix, Function<String, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        for (String lang : Languages.CODES) {
            String cell = row.get(prefix + lang);
            if (!cell.isBlank()) {
                values.put(lang, value.apply(cell));
            }
        }
        return values;
    }

    private static List<String> values(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Concept.Key key(String text) {
        int colon = text.indexOf(':');
        return new Concept.Key(scheme(text.substring(0, Math.max(0, colon))), text.substring(colon + 1));
    }

    private static Concept.Match match(String text) {
        int space = text.indexOf(' ');
        String relation = text.substring(0, Math.max(0, space)).toUpperCase(Locale.ROOT);
        return new Concept.Match(Concept.Relation.valueOf(relation), text.substring(space + 1));
    }

    private static ConceptScheme scheme(String code) {
        return ConceptScheme.of(code).orElseThrow(() -> new IllegalStateException("No scheme " + code));
    }
}
