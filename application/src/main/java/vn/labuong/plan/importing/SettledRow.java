package vn.labuong.plan.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.reading.Doubt;
import vn.labuong.plan.reading.Field;
import vn.labuong.plan.reading.ReadRow;

/**
 * A row of the document with what people decided about it: what will be imported.
 *
 * @param index place in the reading, from 0
 * @param read the row as the reader left it
 * @param questions the reader's doubts about the row
 * @param obstacles why the row cannot be imported as it stands; no acceptance helps, only a correction or leaving out
 */
public record SettledRow(
        int index,
        ReadRow read,
        boolean leftOut,
        boolean corrected,
        String code,
        String title,
        List<Party> leads,
        List<Party> coordinators,
        Time time,
        String expectedResult,
        List<Question> questions,
        List<Obstacle> obstacles) {

    /** Somebody named in a cell, and whom the register takes it for. */
    public record Party(TaskRole.Holder holder, String name, boolean unknown) {}

    /** Years and rhythm. */
    public record Time(@Nullable Integer from, @Nullable Integer to, Task.@Nullable Recurrence recurrence) {}

    /** A doubt of the reader, and whether a person has settled it. */
    public record Question(Doubt doubt, Field key, boolean settled) {}

    /** What no acceptance settles. */
    public enum Obstacle {
        CODE_UNUSABLE,
        CODE_TWICE,
        TITLE_EMPTY
    }

    public SettledRow {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
        questions = List.copyOf(questions);
        obstacles = List.copyOf(obstacles);
    }

    /** Questions that still wait for a person. */
    public long open() {
        return questions.stream().filter(question -> !question.settled()).count();
    }

    public boolean needsLook() {
        return !leftOut && (open() > 0 || !obstacles.isEmpty());
    }

    public Task.Kind kind() {
        return Task.Kind.valueOf(read.kind().name());
    }

    SettledRow with(List<Obstacle> found) {
        return new SettledRow(
                index,
                read,
                leftOut,
                corrected,
                code,
                title,
                leads,
                coordinators,
                time,
                expectedResult,
                questions,
                found);
    }
}
