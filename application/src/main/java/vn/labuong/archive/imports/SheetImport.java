package vn.labuong.archive.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemId;
import vn.labuong.organisation.Person;

/**
 * A sheet that came back.
 *
 * @param id also of the batch in which its changes are kept
 * @param sender as they were known when they sent it; their full name is not kept
 * @param counts rows by what they would do
 * @param outcomes rows that were to change something, by what became of them
 */
public record SheetImport(
        UUID id,
        String name,
        List<String> headers,
        Instant sentAt,
        Person sender,
        State state,
        Map<Verdict, Integer> counts,
        Map<Outcome, Integer> outcomes) {

    public SheetImport {
        headers = List.copyOf(headers);
        counts = Map.copyOf(counts);
        outcomes = Map.copyOf(outcomes);
    }

    /** How far it has come. */
    public enum State {
        LOOKED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What a row would do. */
    public enum Verdict {
        CHANGED,
        /** The item is no longer what the sheet was written from; what somebody did meanwhile is not overwritten. */
        CONFLICT,
        REFUSED,
        /** The item says all of it already. */
        UNCHANGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a row that changes something. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the item between the look and the deed; theirs stands. */
        OVERTAKEN,
        REFUSED,
        UNDONE,
        /** Somebody went on from there, so that it was not taken back. */
        KEPT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A message with what fills its places. */
    public record Problem(String key, List<String> arguments) {}

    /**
     * One row.
     *
     * @param number of the line or row as a person sees it
     * @param seen version of the item that the verdict is about
     * @param problems none unless it is refused
     */
    public record Row(
            int number,
            @Nullable String code,
            @Nullable ItemId item,
            @Nullable Integer seen,
            Verdict verdict,
            List<Problem> problems,
            List<String> cells,
            @Nullable Outcome outcome) {}

    public int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the queue is at work on it. */
    public boolean working() {
        return state == State.APPLYING || state == State.UNDOING;
    }
}
