package vn.labuong.shared.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One change, as it is told to the log.
 *
 * <p>The values before and after are small maps that a person can read: field name to text, number, date or list. An
 * empty map before means that the subject is new; an empty map after, that it is gone from view.
 *
 * @param action slug that starts with the module, such as {@code organisation.access.role-granted}; its name for
 *     people is the message {@code <action>.audit}
 * @param subjectType slug of the kind of thing, such as {@code person}
 */
public record AuditEvent(
        String action,
        String subjectType,
        String subjectId,
        Map<String, ?> was,
        Map<String, ?> became,
        @Nullable String reason) {

    private static final Pattern SLUG = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
    private static final Pattern SECRET =
            Pattern.compile(".*(password|secret|token|hash|totp|recovery|cookie|session).*");

    /** @throws IllegalArgumentException where the action is no slug, or a field is named like a secret */
    public AuditEvent {
        if (!SLUG.matcher(action).matches()) {
            throw new IllegalArgumentException("Not an action: " + action);
        }
        was = checked(was);
        became = checked(became);
    }

    public static AuditEvent of(String action, String subjectType, Object subjectId) {
        return new AuditEvent(action, subjectType, subjectId.toString(), Map.of(), Map.of(), null);
    }

    public AuditEvent from(Map<String, ?> before) {
        return new AuditEvent(action, subjectType, subjectId, before, became, reason);
    }

    public AuditEvent to(Map<String, ?> after) {
        return new AuditEvent(action, subjectType, subjectId, was, after, reason);
    }

    /** A blank reason is no reason. */
    public AuditEvent because(@Nullable String why) {
        String given = why == null || why.isBlank() ? null : why.strip();
        return new AuditEvent(action, subjectType, subjectId, was, became, given);
    }

    private static Map<String, ?> checked(Map<String, ?> values) {
        for (String field : values.keySet()) {
            if (SECRET.matcher(field.toLowerCase(Locale.ROOT)).matches()) {
                throw new IllegalArgumentException("No secret may enter the audit log: " + field);
            }
        }
        return new LinkedHashMap<>(values);
    }
}
