package vn.labuong.plan.reading.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers Word draws before paragraphs, which are not in their text. Labels must be asked for in the order of
 * the document, once a paragraph, because each one counts.
 */
final class Numbering {

    static final int NONE = -1;

    private static final int LEVELS = 9;

    private final NumberingParts parts;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Integer> started = new HashSet<>();

    private Numbering(NumberingParts parts) {
        this.parts = parts;
    }

    static Numbering read(DocxPackage docx) throws IOException {
        return new Numbering(NumberingParts.read(docx));
    }

    /** The label of the next paragraph with this numbering; empty when it has none. */
    String label(int numId, int level, @Nullable String style) {
        var inherited = style == null ? null : parts.ofStyle(style);
        int id = numId == NONE && inherited != null ? inherited.numId() : numId;
        int at = level == NONE ? (inherited == null ? 0 : Math.max(0, inherited.level())) : level;
        var list = parts.list(id);
        if (id <= 0 || list == null || at < 0 || at >= LEVELS) {
            return "";
        }
        var counts = counters.computeIfAbsent(list.abstractId(), key -> new int[LEVELS]);
        if (started.add(id)) {
            list.restarts().forEach((restarted, start) -> counts[restarted] = 0);
        }
        count(list, counts, at);
        return written(list, counts, at);
    }

    private static void count(NumberingParts.ListOf list, int[] counts, int at) {
        for (int upper = 0; upper < at; upper++) {
            counts[upper] = counts[upper] == 0 ? list.start(upper) : counts[upper];
        }
        counts[at] = counts[at] == 0 ? list.start(at) : counts[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
    }

    private static String written(NumberingParts.ListOf list, int[] counts, int at) {
        var level = list.level(at);
        if (level.format().equals("bullet")) {
            return "-";
        }
        var label = level.text();
        for (int upper = 0; upper <= at; upper++) {
            var number = NumberFormats.write(list.level(upper).format(), counts[upper]);
            label = label.replace("%" + (upper + 1), number);
        }
        return label;
    }
}
