package vn.labuong.portal.editorial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.labuong.shared.text.Alignment;
import vn.labuong.shared.text.TextDifference;
import vn.labuong.shared.text.TextDifference.Fate;
import vn.labuong.shared.text.TextDifference.Piece;

/** What became of a thing made of parts, each of several texts, from one version to a later one. */
public final class Difference {

    /** Words of an unchanged stretch that are shown on each side of a change. */
    private static final int AROUND = 10;

    /** So many words are worth folding away. */
    private static final int FOLDED = 12;

    private Difference() {}

    /**
     * One text of a part.
     *
     * @param label as people call it
     * @param language of the text; empty where it is in none, such as a code
     */
    public record Slot(String label, String language) {}

    /**
     * A part.
     *
     * @param id by which it is the same part in both versions
     * @param within id of the part that holds it, empty for none
     * @param label as people call it and count it
     */
    public record Unit(String id, String within, String label, Map<Slot, String> texts) {}

    /** What became of a part. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED,
        MOVED_AND_CHANGED
    }

    /** A part that is not as it was, with the texts that are not. */
    public record Change(Kind kind, String label, List<TextChange> texts) {}

    /** What became of a text. */
    public record TextChange(Slot slot, List<Stretch> stretches) {

        /** What stood there before. */
        public List<Stretch> before() {
            return stretches.stream().filter(one -> one.fate() != Fate.ADDED).toList();
        }

        /** What stands there now. */
        public List<Stretch> after() {
            return stretches.stream().filter(one -> one.fate() != Fate.GONE).toList();
        }
    }

    /**
     * A stretch of a text.
     *
     * @param folded how many words it has where it is unchanged and so long that it is folded away, 0 where it is not
     */
    public record Stretch(Fate fate, String text, int folded) {}

    /** The parts that are not as they were, in the order of the later version; those that are gone come last. */
    public static List<Change> of(List<Unit> before, List<Unit> after) {
        Map<String, Unit> was = byId(before);
        Set<String> stayed = stayed(before, after);
        List<Change> changes = new ArrayList<>();
        for (Unit now : after) {
            Unit then = was.remove(now.id());
            if (then == null) {
                changes.add(new Change(Kind.ADDED, now.label(), texts(Map.of(), now.texts())));
            } else {
                boolean moved = !stayed.contains(now.id()) || !then.within().equals(now.within());
                changed(then, now, moved).ifPresent(changes::add);
            }
        }
        was.values()
                .forEach(then -> changes.add(new Change(Kind.REMOVED, then.label(), texts(then.texts(), Map.of()))));
        return changes;
    }

    private static Map<String, Unit> byId(List<Unit> units) {
        Map<String, Unit> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }

    /** The parts that keep their order among those that both versions have; as few as can be are called moved. */
    private static Set<String> stayed(List<Unit> before, List<Unit> after) {
        Set<String> both = new HashSet<>(after.stream().map(Unit::id).toList());
        both.retainAll(before.stream().map(Unit::id).toList());
        List<String> then = before.stream().map(Unit::id).filter(both::contains).toList();
        List<String> now = after.stream().map(Unit::id).filter(both::contains).toList();
        Set<String> stayed = new HashSet<>();
        Alignment.of(then, now, String::equals).forEach(pair -> stayed.add(then.get(pair.before())));
        return stayed;
    }

    private static Optional<Change> changed(Unit then, Unit now, boolean moved) {
        List<TextChange> texts = texts(then.texts(), now.texts());
        if (texts.isEmpty()) {
            return moved ? Optional.of(new Change(Kind.MOVED, now.label(), texts)) : Optional.empty();
        }
        return Optional.of(new Change(moved ? Kind.MOVED_AND_CHANGED : Kind.CHANGED, now.label(), texts));
    }

    private static List<TextChange> texts(Map<Slot, String> before, Map<Slot, String> after) {
        Set<Slot> slots = new LinkedHashSet<>(after.keySet());
        slots.addAll(before.keySet());
        List<TextChange> changes = new ArrayList<>();
        for (Slot slot : slots) {
            String then = before.getOrDefault(slot, "");
            String now = after.getOrDefault(slot, "");
            if (!then.equals(now)) {
                changes.add(new TextChange(slot, stretches(TextDifference.of(then, now))));
            }
        }
        return changes;
    }

    /** Long unchanged stretches keep a few words beside each change; what lies between is folded away. */
    static List<Stretch> stretches(List<Piece> pieces) {
        List<Stretch> all = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.fate() == Fate.SAME) {
                fold(piece.text(), at == 0 ? 0 : AROUND, at == pieces.size() - 1 ? 0 : AROUND, all);
            } else {
                all.add(new Stretch(piece.fate(), piece.text(), 0));
            }
        }
        return all;
    }

    private static void fold(String text, int head, int tail, List<Stretch> all) {
        List<String> pieces = TextDifference.words(text);
        List<Integer> words = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            if (!pieces.get(at).isBlank()) {
                words.add(at);
            }
        }
        int between = words.size() - head - tail;
        if (between < FOLDED) {
            all.add(new Stretch(Fate.SAME, text, 0));
            return;
        }
        int from = words.get(head);
        int to = tail == 0 ? pieces.size() : words.get(words.size() - tail);
        keep(pieces.subList(0, from), 0, all);
        keep(pieces.subList(from, to), between, all);
        keep(pieces.subList(to, pieces.size()), 0, all);
    }

    private static void keep(List<String> pieces, int folded, List<Stretch> all) {
        if (!pieces.isEmpty()) {
            all.add(new Stretch(Fate.SAME, String.join("", pieces), folded));
        }
    }
}
