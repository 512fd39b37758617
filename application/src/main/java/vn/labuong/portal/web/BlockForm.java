package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Entry;
import vn.labuong.portal.exhibition.Field;
import vn.labuong.portal.exhibition.Kind;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.text.Texts;

/**
 * A block as its form sends it. Lines in which nothing is written are no lines; a button may choose an item that was found.
 *
 * @param query what was searched for
 * @param act what the button asks for: to find items, to have more lines, or to save where it is empty
 * @param rows lines that the form shows
 */
record BlockForm(Block block, String query, String act, int rows) {

    private static final int SPARE = 3;
    private static final int MOST_ROWS = 60;

    static BlockForm of(Block block) {
        return new BlockForm(block, "", "", block.entries().size() + SPARE);
    }

    static BlockForm read(String id, Kind kind, Map<String, String> sent) {
        List<String> items = new ArrayList<>();
        for (int at = 0; at < kind.items(); at++) {
            items.add(code(sent.getOrDefault("item." + at, "")));
        }
        String chosen = sent.getOrDefault("chon", "");
        int colon = chosen.indexOf(':');
        for (int at = 0; colon > 0 && at < items.size(); at++) {
            if (chosen.substring(0, colon).equals(Integer.toString(at))) {
                items.set(at, code(chosen.substring(colon + 1)));
            }
        }
        Map<Field, Words> words = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            Words said = WordsFields.read(sent, field.code());
            if (!said.isEmpty()) {
                words.put(field, said);
            }
        }
        String act = chosen.isEmpty() ? sent.getOrDefault("viec", "") : "chon";
        int shown = shown(sent);
        int rows = act.equals("them-dong") ? Math.min(shown + SPARE, MOST_ROWS) : shown;
        Block block = new Block(id, kind, items, words, kind.listed() ? entries(sent, shown) : List.of());
        return new BlockForm(block, Texts.clean(sent.getOrDefault("tim", "")), act, rows);
    }

    private static int shown(Map<String, String> sent) {
        String rows = sent.getOrDefault("rows", "");
        return rows.matches("\\d{1,2}") ? Math.min(Integer.parseInt(rows), MOST_ROWS) : 0;
    }

    private static List<Entry> entries(Map<String, String> sent, int rows) {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < rows; at++) {
            String key = Texts.clean(sent.getOrDefault("entry." + at + ".key", ""));
            Words said = WordsFields.read(sent, "entry." + at + ".words");
            if (!key.isEmpty() || !said.isEmpty()) {
                entries.add(new Entry(key, said));
            }
        }
        return entries;
    }

    /** A code as typed, or the address of the page of an item. */
    private static String code(String typed) {
        String plain = Texts.clean(typed);
        if (plain.startsWith(Block.DEMONSTRATION)) {
            return plain;
        }
        return plain.replaceFirst("^.*/tu-lieu/", "")
                .replaceFirst("[?#/].*$", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether it is to be kept, or only shown again. */
    boolean saves() {
        return act.isEmpty() || act.equals("luu");
    }
}
