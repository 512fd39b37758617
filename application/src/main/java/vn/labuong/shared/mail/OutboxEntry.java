package vn.labuong.shared.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as pages may show it: without its address and its text.
 *
 * @param person user name
 * @param nextAttempt when it is tried next; of no meaning once it is closed
 * @param failureKey message key of why the last attempt failed, or null
 * @param failureCode the server's answer (RFC 5321), or null
 * @param queuedAt when it was made, or put back last
 * @param closedAt when it was sent, given up or cancelled, or null
 */
public record OutboxEntry(
        UUID id,
        String kind,
        String person,
        LocalDate day,
        String subject,
        boolean demo,
        State state,
        int attempts,
        Instant nextAttempt,
        @Nullable String failureKey,
        @Nullable Integer failureCode,
        Instant createdAt,
        Instant queuedAt,
        @Nullable Instant closedAt) {

    /** How far a letter has come. */
    public enum State {
        FAILED,
        QUEUED,
        SENDING,
        SENT,
        CANCELLED;

        /** The key of its name for people. */
        public String messageKey() {
            return "shared.mail.state." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether an administrator may have it tried again now. */
    public boolean isRetriable() {
        return !demo && (state == State.FAILED || state == State.QUEUED);
    }
}
