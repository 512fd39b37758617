package vn.labuong.archive.item;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemId;

/**
 * An item with its description.
 *
 * @param code by which people name it, such as TL-000123
 * @param version counts the changes of its description; whoever changes it names the version they saw
 */
public record Item(
        ItemId id,
        String code,
        State state,
        Description description,
        int version,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        @Nullable Instant publishedAt,
        @Nullable String withdrawnWhy) {

    /** Where an item stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN,
        DISPOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
