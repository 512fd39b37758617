package vn.labuong.shared.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is shown.
 *
 * @param at moment in Viet Nam's time
 * @param hash first characters of the entry's hash, enough to compare by eye
 */
record AuditRow(
        long id,
        String at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        List<Change> changes,
        @Nullable String reason,
        String hash) {

    /** A field that differs; the empty string where it was not there. */
    record Change(String field, String was, String became) {}
}
