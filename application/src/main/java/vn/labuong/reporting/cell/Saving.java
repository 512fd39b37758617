package vn.labuong.reporting.cell;

/** What became of an answer that somebody gave. */
public sealed interface Saving {

    /** It stands, as this version. */
    record Saved(Cell cell) implements Saving {}

    /**
     * Another answer had come first; this one is kept beside it.
     *
     * @param current what stands
     * @param lost id of the answer that is kept until somebody settles it
     */
    record Conflict(Cell current, long lost) implements Saving {}

    /** It is not kept; whoever gave it still has it. */
    record Refused(AnswerCheck.Refusal why) implements Saving {}
}
