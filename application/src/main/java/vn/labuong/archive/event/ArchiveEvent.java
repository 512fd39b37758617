package vn.labuong.archive.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;

/**
 * Something that was done to an item or a file, successfully or not.
 *
 * @param type one of PREMIS' eventType vocabulary, such as "message digest calculation"
 * @param agent a person's username, or the part of the product or the program with its version
 * @param detail what else is known; never personal data, never text of the item
 */
public record ArchiveEvent(
        Instant at,
        EventType type,
        String agent,
        Outcome outcome,
        @Nullable ItemId item,
        @Nullable FileId file,
        Map<String, ?> detail) {

    /** How an act ended. */
    public enum Outcome {
        SUCCESS,
        WARNING,
        FAILURE
    }
}
