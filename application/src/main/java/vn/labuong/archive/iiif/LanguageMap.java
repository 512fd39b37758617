package vn.labuong.archive.iiif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.web.Languages;

/** Values by their languages, as Presentation API 3 writes them: vi, en, km, and none where no language is known. */
public final class LanguageMap {

    private static final String UNKNOWN = "und";
    private static final String NONE = "none";

    private LanguageMap() {}

    /** The same said in each language of the product; a language in which nothing is said is left out. */
    public static Map<String, List<String>> each(Function<Locale, String> said) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String code : Languages.CODES) {
            String value = said.apply(Languages.locale(code).orElse(Languages.VIETNAMESE));
            if (!value.isBlank()) {
                map.put(code, List.of(plain(value)));
            }
        }
        return map;
    }

    /** All values of a field; empty where there are none. */
    public static Map<String, List<String>> of(List<TaggedText> texts, TextField field) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String code : List.of("vi", "en", "km", UNKNOWN)) {
            List<String> values = texts.stream()
                    .filter(text -> text.field() == field && text.language().equals(code))
                    .map(text -> plain(text.value()))
                    .toList();
            if (!values.isEmpty()) {
                map.put(code.equals(UNKNOWN) ? NONE : code, values);
            }
        }
        return map;
    }

    /** What is in no language, such as a code or the name of a file. */
    public static Map<String, List<String>> none(String value) {
        return Map.of(NONE, List.of(plain(value)));
    }

    /**
     * Viewers take a value for HTML where it begins with {@code <} and ends with {@code >}. None of ours is; the standard's
     * own way to say so is a space behind it (Presentation API 3.0, 4.5).
     */
    static String plain(String value) {
        return value.startsWith("<") && value.endsWith(">") ? value + " " : value;
    }
}
