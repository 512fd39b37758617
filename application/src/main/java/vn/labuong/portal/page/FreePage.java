package vn.labuong.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.portal.version.Document;

/**
 * A page and one version of what it says.
 *
 * @param from first day on which everybody sees it, null as long as nobody has said so
 * @param until first day on which nobody sees it any more, null where it stays
 * @param version counts every change
 * @param written the last version of its content
 * @param shown the version that everybody sees, null as long as it was never shown
 * @param content of the version that was asked for
 * @param writtenBy user name of whoever wrote that version
 */
public record FreePage(
        UUID id,
        String slug,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean demonstration,
        int version,
        int written,
        @Nullable Integer shown,
        Instant changedAt,
        PageContent content,
        String writtenBy)
        implements Document<PageContent> {

    /** Under which its reviews are kept. */
    public static final String KIND = "page";

    /** Where everybody finds it, before its slug. */
    public static final String ADDRESS = "/trang/";

    /** What somebody decided. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands on a day. */
    public enum Standing {
        DRAFT,
        SCHEDULED,
        PUBLIC,
        OVER,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its address was known once and is not any more. */
        public boolean isGone() {
            return this == OVER || this == WITHDRAWN;
        }
    }

    public Standing standing(LocalDate day) {
        if (state == State.WITHDRAWN) {
            return Standing.WITHDRAWN;
        }
        if (state == State.DRAFT || from == null) {
            return Standing.DRAFT;
        }
        if (until != null && !day.isBefore(until)) {
            return Standing.OVER;
        }
        return day.isBefore(from) ? Standing.SCHEDULED : Standing.PUBLIC;
    }

    /** Its last day, null where it stays. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    /** What a second person is asked about: what is written now. */
    public Subject subject() {
        return new Subject(KIND, id.toString(), written);
    }

    /** Whether everybody sees what is written now, but for its days. */
    public boolean isShown() {
        return state == State.PUBLISHED && shown != null && shown == written;
    }

    public String address() {
        return ADDRESS + slug;
    }
}
