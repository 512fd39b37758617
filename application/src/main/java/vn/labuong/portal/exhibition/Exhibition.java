package vn.labuong.portal.exhibition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.portal.version.Document;

/**
 * An exhibition and one version of what it says.
 *
 * @param slug by which addresses name it; where it changes, the old address leads to the new one
 * @param closesBefore first day on which it is over, null where it stays
 * @param version counts every change
 * @param written the last version of its content
 * @param shown the version that everybody sees, null as long as it was never opened
 * @param without language to the reason for which it opens without it
 * @param snapshot code of the item of the archive that keeps what it was, null as long as there is none
 * @param content of the version that was asked for
 * @param writtenBy user name of whoever wrote that version
 */
public record Exhibition(
        UUID id,
        String slug,
        State state,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesBefore,
        boolean demonstration,
        int version,
        int written,
        @Nullable Integer shown,
        Map<String, String> without,
        @Nullable String snapshot,
        Instant changedAt,
        String changedBy,
        Content content,
        String writtenBy)
        implements Document<Content> {

    /** Under which its reviews are kept. */
    public static final String KIND = "exhibition";

    /** Where everybody finds it, before its slug. */
    public static final String ADDRESS = "/trien-lam/";

    /** What somebody decided. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CLOSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands on a day. */
    public enum Standing {
        DRAFT,
        SCHEDULED,
        OPEN,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Standing standing(LocalDate day) {
        if (state == State.DRAFT || opensOn == null) {
            return Standing.DRAFT;
        }
        boolean over = closesBefore != null && !day.isBefore(closesBefore);
        if (state == State.CLOSED || over) {
            return Standing.CLOSED;
        }
        return day.isBefore(opensOn) ? Standing.SCHEDULED : Standing.OPEN;
    }

    /** Its last day, null where it stays. */
    public @Nullable LocalDate lastDay() {
        return closesBefore == null ? null : closesBefore.minusDays(1);
    }

    /** What a second person is asked about: what is written now. */
    public Subject subject() {
        return new Subject(KIND, id.toString(), written);
    }

    /** Whether everybody sees what is written now, but for its days. */
    public boolean isShown() {
        return state != State.DRAFT && shown != null && shown == written;
    }

    /** Whether something was written since it was opened. */
    public boolean hasUnshownChanges() {
        return shown != null && shown != written;
    }
}
