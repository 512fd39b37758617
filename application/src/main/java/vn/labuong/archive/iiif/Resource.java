package vn.labuong.archive.iiif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing in IIIF's JSON; its properties stand in the order in which they were said. */
public final class Resource {

    private final Map<String, Object> said = new LinkedHashMap<>();

    private Resource() {}

    /** A thing with an address, which for some is no more than a name. */
    public static Resource of(String id, String type) {
        return new Resource().say("id", id).say("type", type);
    }

    /** A thing without an address of its own. */
    public static Resource unnamed(String type) {
        return new Resource().say("type", type);
    }

    /** A pair of a label and its value has neither address nor type. */
    static Resource untyped() {
        return new Resource();
    }

    /** The thing that a document is about. */
    public static Resource document(Object context, String id, String type) {
        return new Resource().say("@context", context).say("id", id).say("type", type);
    }

    /** Text, number, language map, another thing, or several of them; null and what is empty says nothing. */
    public Resource say(String property, @Nullable Object value) {
        Object tree = plain(value);
        if (tree != null) {
            said.put(property, tree);
        }
        return this;
    }

    /** Several things also where there are none: some properties must be there. */
    public Resource list(String property, Collection<Resource> things) {
        said.put(property, things.stream().map(Resource::tree).toList());
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Resource thing) {
            return thing.said;
        }
        if (value instanceof Collection<?> several) {
            List<Object> all = new ArrayList<>();
            several.forEach(one -> {
                Object tree = plain(one);
                if (tree != null) {
                    all.add(tree);
                }
            });
            return all.isEmpty() ? null : all;
        }
        boolean nothing =
                (value instanceof String text && text.isBlank()) || (value instanceof Map<?, ?> map && map.isEmpty());
        return nothing ? null : value;
    }

    /** As maps, lists, texts and numbers. */
    public Map<String, Object> tree() {
        return said;
    }
}
