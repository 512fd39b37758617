package vn.labuong.portal.publication;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.portal.version.Document;

/**
 * A publication and one version of what is said of it.
 *
 * @param slug by which addresses name it, for ever
 * @param version counts every change
 * @param written the last version of its content
 * @param shown the version that everybody sees, null as long as it was never published
 * @param publishedAt when it was published last, null as long as it never was
 * @param content of the version that was asked for
 * @param writtenBy user name of whoever wrote that version
 */
public record Publication(
        UUID id,
        String slug,
        State state,
        boolean demonstration,
        int version,
        int written,
        @Nullable Integer shown,
        @Nullable Instant publishedAt,
        Instant changedAt,
        Content content,
        String writtenBy)
        implements Document<Content> {

    /** Under which its reviews are kept. */
    public static final String KIND = "publication";

    /** How it stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        /** Was published and was taken back. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a second person is asked about: what is written now. */
    public Subject subject() {
        return new Subject(KIND, id.toString(), written);
    }

    /** Whether something was written since it was published. */
    public boolean hasUnshownChanges() {
        return state == State.PUBLISHED && shown != null && shown != written;
    }
}
