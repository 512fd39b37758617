package vn.labuong.shared.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;
import vn.labuong.shared.audit.AuditEntries.Filter;

/** The filter as it stands in the address; blank is any. */
record AuditFilterForm(
        @Nullable String type,
        @Nullable String id,
        @Nullable String action,
        @Nullable String actor,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {

    Filter filter() {
        return new Filter(given(type), given(id), given(action), given(actor), from, to);
    }

    /** The same filter as an address below the given path. */
    String address(String path) {
        List<String> query = new ArrayList<>();
        add(query, "type", type);
        add(query, "id", id);
        add(query, "action", action);
        add(query, "actor", actor);
        add(query, "from", from);
        add(query, "to", to);
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, @Nullable Object value) {
        String given = given(value == null ? null : value.toString());
        if (given != null) {
            query.add(name + "=" + UriUtils.encode(given, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
