package vn.labuong.reporting.standing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.time.Deadline;

/** Whether a report came in time; its first sending counts, not what came back later. */
public enum Timeliness {
    /** Sent before the day began on which it was due. */
    ON_TIME,
    LATE,
    /** Not sent, and there is time. */
    AWAITED,
    /** Not sent, and the day has begun. */
    OVERDUE,
    /** The agency says that it has nothing to report, or is asked nothing. */
    NOT_APPLICABLE;

    static Timeliness of(Deadline due, @Nullable Instant firstSent, Instant now) {
        if (firstSent != null) {
            return due.isOpenAt(firstSent) ? ON_TIME : LATE;
        }
        return due.isOpenAt(now) ? AWAITED : OVERDUE;
    }

    /** The key of its name for people. */
    public String messageKey() {
        return "reporting.timeliness." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
