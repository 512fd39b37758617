package vn.labuong.shared.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.MatchKey;
import vn.labuong.shared.text.Texts;

/** The words by which people say that there is no figure, in three languages and the usual short forms. */
final class AbsenceWords {

    private static final String WORDS = "/shared/workbook/absence-words.csv";

    private static final Map<String, Absence> BY_KEY = load();

    private AbsenceWords() {}

    static Optional<Absence> of(String text) {
        return Texts.isBlank(text) ? Optional.of(Absence.BLANK) : Optional.ofNullable(BY_KEY.get(key(text)));
    }

    private static String key(String text) {
        var key = MatchKey.of(text);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    private static Map<String, Absence> load() {
        try (var in = AbsenceWords.class.getResourceAsStream(WORDS)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + WORDS);
            }
            return Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .collect(
                            Collectors.toMap(row -> key(row.get("words")), row -> Absence.valueOf(row.get("absence"))));
        } catch (IOException e) {
            throw new UncheckedIOException(WORDS, e);
        }
    }
}
