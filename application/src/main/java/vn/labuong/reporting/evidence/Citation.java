package vn.labuong.reporting.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.cell.Subject;

/**
 * A file as a report names it for a task, an indicator or the plan.
 *
 * @param page where in the file, as typed
 * @param withdrawnBy user name of who withdrew it, null while it holds
 */
public record Citation(
        long id,
        Subject subject,
        KeptFile file,
        @Nullable String page,
        @Nullable String note,
        String who,
        Instant at,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    public boolean holds() {
        return withdrawnBy == null;
    }
}
