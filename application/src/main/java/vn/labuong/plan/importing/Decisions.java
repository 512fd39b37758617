package vn.labuong.plan.importing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.Field;

/**
 * What people decided about a draft. Immutable; each change gives a new value, kept with the draft.
 *
 * @param rows by the row's place in the reading, from 0, as text because it is kept as JSON
 * @param agencies by the words that the register does not know
 * @param document whether the doubts about the document as a whole are accepted
 */
public record Decisions(Map<String, RowDecision> rows, Map<String, AgencyDecision> agencies, boolean document) {

    public Decisions {
        rows = Map.copyOf(rows);
        agencies = Map.copyOf(agencies);
    }

    /**
     * What was decided about one row.
     *
     * @param leftOut whether the row is not imported
     * @param accepted fields whose doubts are settled as the reader left them
     * @param corrected fields that a person wrote anew: agencies one a line, time as {@code from;to;recurrence}
     */
    public record RowDecision(boolean leftOut, Set<Field> accepted, Map<Field, String> corrected) {

        public static final RowDecision NONE = new RowDecision(false, Set.of(), Map.of());

        public RowDecision {
            accepted = Set.copyOf(accepted);
            corrected = Map.copyOf(corrected);
        }

        public RowDecision accepting(Set<Field> fields) {
            Set<Field> all = EnumSet.noneOf(Field.class);
            all.addAll(accepted);
            all.addAll(fields);
            return new RowDecision(leftOut, all, corrected);
        }

        public RowDecision correcting(Map<Field, String> fields) {
            Map<Field, String> all = new EnumMap<>(Field.class);
            all.putAll(corrected);
            all.putAll(fields);
            return new RowDecision(leftOut, accepted, all);
        }

        public RowDecision leftOut(boolean out) {
            return new RowDecision(out, accepted, corrected);
        }
    }

    /** What is done with a name that the register does not know: this agency is meant, or it is kept as text. */
    public record AgencyDecision(@Nullable String agency) {}

    public static Decisions none() {
        return new Decisions(Map.of(), Map.of(), false);
    }

    public RowDecision of(int row) {
        return rows.getOrDefault(Integer.toString(row), RowDecision.NONE);
    }

    public Decisions with(int row, RowDecision decision) {
        Map<String, RowDecision> all = new LinkedHashMap<>(rows);
        all.put(Integer.toString(row), decision);
        return new Decisions(all, agencies, document);
    }

    public Decisions with(String name, AgencyDecision decision) {
        Map<String, AgencyDecision> all = new LinkedHashMap<>(agencies);
        all.put(name, decision);
        return new Decisions(rows, all, document);
    }

    public Decisions acceptingDocument() {
        return new Decisions(rows, agencies, true);
    }
}
