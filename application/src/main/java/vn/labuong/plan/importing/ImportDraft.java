package vn.labuong.plan.importing;

import java.time.Instant;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.reading.PlanReading;

/**
 * A document that was read and waits to be looked at.
 *
 * @param plan the plan that it will become or change
 * @param version grows with every change, so that two people do not overwrite each other
 */
public record ImportDraft(
        long id,
        PlanCode plan,
        PlanReading reading,
        Decisions decisions,
        State state,
        int version,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {

    /** A discarded draft is kept and can be taken up again. */
    public enum State {
        OPEN,
        IMPORTED,
        DISCARDED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
