package vn.labuong.plan.reading.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that numbering.xml defines, and the styles of styles.xml that belong to one. */
final class NumberingParts {

    private static final Level PLAIN = new Level("decimal", "%1", 1);

    private final Map<Integer, Map<Integer, Level>> abstractLists = new HashMap<>();
    private final Map<Integer, ListOf> lists = new HashMap<>();
    private final Map<String, StyleNumber> styles = new HashMap<>();

    private NumberingParts() {}

    static NumberingParts read(DocxPackage docx) throws IOException {
        var parts = new NumberingParts();
        var numbering = docx.beside("numbering.xml");
        if (numbering != null) {
            parts.readNumbering(numbering);
        }
        var styles = docx.beside("styles.xml");
        if (styles != null) {
            parts.readStyles(styles);
        }
        return parts;
    }

    @Nullable ListOf list(int numId) {
        return lists.get(numId);
    }

    /** The list a style belongs to, by itself or by the style it is based on. */
    @Nullable StyleNumber ofStyle(String style) {
        var found = styles.get(style);
        for (int steps = 0; found != null && found.numId() < 0 && found.basedOn() != null && steps < 20; steps++) {
            found = styles.get(found.basedOn());
        }
        return found == null || found.numId() < 0 ? null : found;
    }

    private void readNumbering(WordXml xml) {
        while (xml.advance()) {
            if (xml.opens("abstractNum")) {
                abstractLists.put(xml.number("abstractNumId", -1), levels(xml, "abstractNum"));
            } else if (xml.opens("num")) {
                readList(xml, xml.number("numId", -1));
            }
        }
    }

    private static Map<Integer, Level> levels(WordXml xml, String container) {
        var levels = new HashMap<Integer, Level>();
        while (xml.advance() && !xml.closes(container)) {
            if (xml.opens("lvl")) {
                levels.put(xml.number("ilvl", 0), level(xml));
            }
        }
        return levels;
    }

    private static Level level(WordXml xml) {
        var format = PLAIN.format();
        var text = "";
        int start = 1;
        while (xml.advance() && !xml.closes("lvl")) {
            if (xml.opens("numFmt")) {
                format = xml.attribute("val", format);
            } else if (xml.opens("lvlText")) {
                text = xml.attribute("val", text);
            } else if (xml.opens("start")) {
                start = xml.number("val", start);
            }
        }
        return new Level(format, text, start);
    }

    private void readList(WordXml xml, int numId) {
        int abstractId = -1;
        int level = 0;
        var restarts = new HashMap<Integer, Integer>();
        var own = new HashMap<Integer, Level>();
        while (xml.advance() && !xml.closes("num")) {
            if (xml.opens("abstractNumId")) {
                abstractId = xml.number("val", -1);
            } else if (xml.opens("lvlOverride")) {
                level = xml.number("ilvl", 0);
            } else if (xml.opens("startOverride")) {
                restarts.put(level, xml.number("val", 1));
            } else if (xml.opens("lvl")) {
                own.put(level, level(xml));
            }
        }
        var levels = new HashMap<>(abstractLists.getOrDefault(abstractId, Map.of()));
        levels.putAll(own);
        lists.put(numId, new ListOf(abstractId, levels, restarts));
    }

    private void readStyles(WordXml xml) {
        var id = "";
        while (xml.advance()) {
            if (xml.opens("style")) {
                id = xml.attribute("styleId", "");
                styles.put(id, StyleNumber.NONE);
            } else if (xml.isStart() && styles.containsKey(id)) {
                var known = styles.getOrDefault(id, StyleNumber.NONE);
                switch (xml.name()) {
                    case "basedOn" -> styles.put(id, new StyleNumber(known.numId, known.level, xml.attribute("val")));
                    case "numId" -> styles.put(id, new StyleNumber(xml.number("val", -1), known.level, known.basedOn));
                    case "ilvl" -> styles.put(id, new StyleNumber(known.numId, xml.number("val", 0), known.basedOn));
                    default -> {}
                }
            }
        }
    }

    /** How one level of a list is written: its format, its text with %1 to %9 for the counts, its first number. */
    record Level(String format, String text, int start) {}

    /** The numbering of a paragraph style. */
    record StyleNumber(int numId, int level, @Nullable String basedOn) {
        static final StyleNumber NONE = new StyleNumber(-1, 0, null);
    }

    /** One list of the document; lists of one definition count on together, unless restarted. */
    record ListOf(int abstractId, Map<Integer, Level> levels, Map<Integer, Integer> restarts) {

        Level level(int at) {
            return levels.getOrDefault(at, PLAIN);
        }

        int start(int at) {
            return restarts.getOrDefault(at, level(at).start());
        }
    }
}
