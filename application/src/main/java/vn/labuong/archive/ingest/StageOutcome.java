package vn.labuong.archive.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a stage ended. */
public sealed interface StageOutcome {

    /**
     * Done.
     *
     * @param keep writes what was found out, in the transaction that ends the stage
     * @param noteKey message of what there is to know, null for nothing
     */
    record Done(Runnable keep, @Nullable String noteKey, Map<String, ?> noteWith) implements StageOutcome {

        public static Done keeping(Runnable keep) {
            return new Done(keep, null, Map.of());
        }
    }

    /** There was nothing to do, or the means for it are missing; the note says which. */
    record Skipped(String noteKey, Map<String, ?> noteWith) implements StageOutcome {}

    /** The file cannot be taken; nothing of it is kept, and the way ends here. */
    record Refused(String reasonKey, Map<String, ?> reasonWith) implements StageOutcome {}
}
