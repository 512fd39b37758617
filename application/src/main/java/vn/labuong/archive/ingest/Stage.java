package vn.labuong.archive.ingest;

/**
 * One stage of the way of a file into the archive; a bean. It may be run again after it was broken off, or when its
 * means have become better (new signatures, new recognition), and then ends the same way or better.
 */
public interface Stage {

    StageName name();

    /**
     * Does the work outside any transaction. What it wants to keep it gives with the outcome, so that it is written in
     * one transaction with the end of the stage.
     *
     * @throws Exception for what may go well at another time
     */
    StageOutcome run(FileWork work) throws Exception;
}
