package vn.labuong.reporting.cell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is kept.
 *
 * @param version counts the answers, from 1; whoever saves names the one they saw
 * @param origin where the answer came from
 * @param channel by which way it came
 * @param measured what the system knew when it was saved, null where nothing
 * @param review what the receiver says of this answer
 * @param reviewReason why it came back, null unless it did
 */
public record Cell(
        CellKey key,
        Answer answer,
        int version,
        Origin origin,
        Channel channel,
        @Nullable Measured measured,
        String savedBy,
        Instant savedAt,
        Review review,
        @Nullable String reviewReason,
        boolean demo) {

    /** Where an answer came from. */
    public enum Origin {
        TYPED,
        MEASURED,
        EARLIER,
        IMPORTED,
        SUBORDINATES
    }

    /** By which way an answer came; every way passes the same checks. */
    public enum Channel {
        PAGE,
        API,
        IMPORT,
        OFFLINE,
        SYSTEM
    }

    /** What the receiver says of an answer. */
    public enum Review {
        OPEN,
        RETURNED,
        ACCEPTED
    }

    /**
     * A figure that another part of the product knows.
     *
     * @param source key of the message that says what was counted
     * @param address page that lists what was counted, null where there is none
     */
    public record Measured(
            long numerator,
            @Nullable Long denominator,
            String source,
            @Nullable String address) {

        public boolean agreesWith(Answer answer) {
            return answer instanceof Answer.Figure figure
                    && figure.numerator() == numerator
                    && java.util.Objects.equals(figure.denominator(), denominator);
        }
    }
}
