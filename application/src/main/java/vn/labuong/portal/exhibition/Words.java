package vn.labuong.portal.exhibition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Languages;

/**
 * One text in the languages in which it is written.
 *
 * @param by language to wording; a language without one is not in it
 */
public record Words(@JsonValue Map<String, Wording> by) {

    public static final Words NONE = new Words(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words {
        Map<String, Wording> kept = new LinkedHashMap<>();
        for (String language : Languages.CODES) {
            Wording said = by.get(language);
            if (said != null && !said.text().isBlank()) {
                kept.put(language, said);
            }
        }
        by = kept;
    }

    /** A text of its author in Vietnamese. */
    public static Words vietnamese(String text) {
        return new Words(Map.of("vi", new Wording(text, Wording.Status.ORIGINAL)));
    }

    public boolean isMissing(String language) {
        return !by.containsKey(language);
    }

    public boolean isEmpty() {
        return by.isEmpty();
    }

    public Optional<Wording> in(String language) {
        return Optional.ofNullable(by.get(language));
    }

    /** A wording and its language. */
    public record Best(String language, Wording wording) {}

    /** In that language, else in Vietnamese, else in whichever there is. */
    public Optional<Best> best(String language) {
        return Stream.concat(List.of(language, "vi").stream(), Languages.CODES.stream())
                .filter(by::containsKey)
                .findFirst()
                .map(found -> new Best(found, require(by.get(found))));
    }

    /** The text in that language or the nearest; empty where nothing is written. */
    public String text(String language) {
        return best(language).map(best -> best.wording().text()).orElse("");
    }

    private static Wording require(@Nullable Wording found) {
        return Objects.requireNonNull(found);
    }
}
