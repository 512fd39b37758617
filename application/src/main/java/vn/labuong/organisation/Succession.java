package vn.labuong.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated passing of functions from one agency to another, or a dated change of name.
 *
 * @param id stable; a correction keeps it
 * @param to null where nobody follows, or nobody knows yet who follows
 * @param function {@link FunctionCode#GENERAL} for all that no other row of the same day names
 * @param effective the first day of the new state
 */
public record Succession(
        String id,
        Type type,
        AgencyId from,
        @Nullable AgencyId to,
        FunctionCode function,
        Share share,
        LocalDate effective,
        String legalBasis,
        Certainty certainty,
        String note) {

    public enum Type {
        RENAMED,
        MERGED,
        SPLIT,
        ABOLISHED,
        FUNCTION_MOVED
    }

    /** Whether the successor takes the whole function, or one of several parts of it. */
    public enum Share {
        WHOLE,
        PART
    }

    public Succession {
        if ((type == Type.RENAMED) != from.equals(to)) {
            throw new IllegalArgumentException("Only a change of name stays with the same agency: " + id);
        }
    }
}
