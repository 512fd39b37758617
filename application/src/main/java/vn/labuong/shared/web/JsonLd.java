package vn.labuong.shared.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Json;

/**
 * A thing in the words of schema.org. It stands in a page as a data block, {@code <script type="application/ld+json">}: no
 * browser executes such an element, so a policy that forbids scripts within a page has nothing to say of it.
 */
public final class JsonLd {

    private static final String CONTEXT = "https://schema.org";

    private final Map<String, Object> said = new LinkedHashMap<>();

    private JsonLd(String... types) {
        said.put("@type", types.length == 1 ? types[0] : List.of(types));
    }

    /** The thing that a page is about. */
    public static JsonLd page(String... types) {
        JsonLd thing = new JsonLd(types);
        Map<String, Object> rest = new LinkedHashMap<>(thing.said);
        thing.said.clear();
        thing.said.put("@context", CONTEXT);
        thing.said.putAll(rest);
        return thing;
    }

    /** A thing that another one names. */
    public static JsonLd of(String... types) {
        return new JsonLd(types);
    }

    /** Text, number, truth, another thing, or several of them; null and what is empty says nothing. */
    public JsonLd say(String term, @Nullable Object value) {
        Object tree = tree(value);
        if (tree != null) {
            said.put(term, tree);
        }
        return this;
    }

    private static @Nullable Object tree(@Nullable Object value) {
        if (value instanceof JsonLd thing) {
            return thing.said;
        }
        if (value instanceof Collection<?> several) {
            List<Object> all = new ArrayList<>();
            several.forEach(one -> {
                Object tree = tree(one);
                if (tree != null) {
                    all.add(tree);
                }
            });
            return all.isEmpty() ? null : all;
        }
        return value instanceof String text && text.isBlank() ? null : value;
    }

    /**
     * As JSON that may stand within an element: nothing in it can end the element or begin another, whatever the texts hold.
     */
    public String script() {
        // Outside of texts JSON holds no such sign, and a line break is none of theirs.
        return Json.write(said)
                .replaceAll("\n *", "")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
