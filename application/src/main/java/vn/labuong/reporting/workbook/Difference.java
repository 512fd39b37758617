package vn.labuong.reporting.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.shared.workbook.Place;

/**
 * What a filled workbook would change, cell by cell. Nothing in the file goes unmentioned: each filled cell is an answer,
 * ours, or among the remarks.
 *
 * @param altered whether something of ours was changed outside the cells for answers
 */
public record Difference(List<Line> lines, List<Remark> remarks, boolean altered) {

    public Difference {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** What becomes of one answer. */
    public enum Verdict {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Left empty in the file: what stands stays. */
        LEFT_EMPTY,
        /** Not taken as it is, with the reason. */
        REFUSED,
        /** Somebody has changed it since the file was made, and the file says something else. */
        CONFLICT,
        /** Its row is not in the file: what stands stays. */
        MISSING
    }

    /** A message with what it names. */
    public record Reason(String key, List<String> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String key, String... arguments) {
            return new Reason(key, List.of(arguments));
        }
    }

    /**
     * One answer.
     *
     * @param sheet empty where its row is missing
     * @param place the cell it is about, null where its row is missing
     * @param was what stands now
     * @param becomes what the file says, null where it says nothing usable
     * @param seen the version that the file was made from
     * @param why present for what is refused
     */
    public record Line(
            AskedCell cell,
            Verdict verdict,
            String sheet,
            @Nullable Place place,
            Answer was,
            @Nullable Answer becomes,
            int seen,
            @Nullable Reason why) {}

    /** Something in the file that is no answer, and is not read. */
    public record Remark(String sheet, @Nullable Place place, Reason reason) {}

    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    public List<Line> changes() {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.NEW || line.verdict() == Verdict.CHANGED)
                .toList();
    }

    /** What has to be put right first. */
    public List<Line> obstacles() {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.REFUSED || line.verdict() == Verdict.CONFLICT)
                .toList();
    }

    /** All or nothing: only where nothing stands in the way, and something changes. */
    public boolean canBeTakenOver() {
        return obstacles().isEmpty() && !changes().isEmpty();
    }

    /** What comes of a file: its difference, or why it is none of this report. */
    public sealed interface Result {

        /** It can be compared. */
        record Compared(Difference difference) implements Result {}

        /** It is another file altogether. */
        record Foreign(Reason why) implements Result {}
    }
}
