package vn.labuong.portal.exhibition;

import java.util.List;
import java.util.Map;

/**
 * One thing on show.
 *
 * @param id within its exhibition
 * @param items codes of items of the archive, as many as the kind shows; empty text where none is chosen. In a
 *     demonstration {@code demo:} and the name of a file of the demonstration archive
 */
public record Block(String id, Kind kind, List<String> items, Map<Field, Words> words, List<Entry> entries) {

    public static final String DEMONSTRATION = "demo:";

    public Block {
        items = List.copyOf(items);
        words = Map.copyOf(words);
        entries = List.copyOf(entries);
    }

    public Words said(Field field) {
        return words.getOrDefault(field, Words.NONE);
    }

    /** Of that place among its items; empty where none is chosen. */
    public String item(int at) {
        return at < items.size() ? items.get(at) : "";
    }
}
