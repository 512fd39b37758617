package vn.labuong.archive.iiif;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says of an item. Maps are language maps, see {@link LanguageMap}.
 *
 * @param label its titles
 * @param required what viewers must show with it
 * @param rights address of the statement as the standard writes it, null where it allows no such address
 * @param paged whether it is turned like a book
 * @param page the label of a page by its number
 */
public record ItemWords(
        String code,
        Map<String, List<String>> label,
        Map<String, List<String>> summary,
        List<Pair> metadata,
        Pair required,
        @Nullable String rights,
        @Nullable Holder holder,
        List<Home> homes,
        boolean paged,
        IntFunction<Map<String, List<String>>> page) {

    /** A label with its value. */
    public record Pair(Map<String, List<String>> label, Map<String, List<String>> value) {

        Resource resource() {
            return Resource.untyped().say("label", label).say("value", value);
        }
    }

    /** The agency whose item it is, with its page. */
    public record Holder(Map<String, List<String>> label, List<Home> homes) {}

    /** A page for people in one language. */
    public record Home(String address, String language, Map<String, List<String>> label) {

        Resource resource() {
            return Resource.of(address, "Text")
                    .say("label", label)
                    .say("format", "text/html")
                    .say("language", List.of(language));
        }
    }

    /**
     * A file that everybody may take as it came.
     *
     * @param mediaType null where it is not known
     */
    public record Download(
            String address, String name, @Nullable String mediaType) {}
}
