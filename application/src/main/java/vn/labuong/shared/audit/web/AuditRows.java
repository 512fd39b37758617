package vn.labuong.shared.audit.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.shared.audit.AuditEntry;
import vn.labuong.shared.time.VietnamTime;

/** Turns entries into what a person reads: names of actions and fields in the reader's language, only what differs. */
@Component
class AuditRows {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);
    private static final int SHORT_HASH = 12;

    private final MessageSource messages;
    private final JsonMapper json;

    AuditRows(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    AuditRow row(AuditEntry entry, Locale locale) {
        return new AuditRow(
                entry.id(),
                MOMENT.format(entry.at()),
                entry.actor(),
                action(entry.action(), locale),
                named("shared.audit.subject." + entry.subjectType(), entry.subjectType(), locale),
                entry.subjectId(),
                changes(entry, locale),
                entry.reason(),
                entry.hash().substring(0, SHORT_HASH));
    }

    /** The message {@code <action>.audit}, or the slug itself where a module brought none. */
    String action(String slug, Locale locale) {
        return named(slug + ".audit", slug, locale);
    }

    private List<AuditRow.Change> changes(AuditEntry entry, Locale locale) {
        JsonNode was = read(entry.was());
        JsonNode became = read(entry.became());
        Set<String> fields = new LinkedHashSet<>(was.propertyNames());
        fields.addAll(became.propertyNames());
        List<AuditRow.Change> changes = new ArrayList<>();
        for (String field : fields) {
            String before = text(was.get(field));
            String after = text(became.get(field));
            if (!before.equals(after)) {
                changes.add(new AuditRow.Change(named("shared.audit.field." + field, field, locale), before, after));
            }
        }
        return changes;
    }

    private JsonNode read(@Nullable String text) {
        return text == null ? json.createObjectNode() : json.readTree(text);
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private String named(String key, String otherwise, Locale locale) {
        String name = messages.getMessage(key, null, otherwise, locale);
        return name == null ? otherwise : name;
    }
}
