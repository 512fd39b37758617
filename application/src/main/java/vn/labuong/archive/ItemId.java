package vn.labuong.archive;

import java.util.UUID;

/** Names one item for ever. */
public record ItemId(UUID value) {

    public static ItemId fresh() {
        return new ItemId(UUID.randomUUID());
    }

    /**
     * The id that the text writes.
     *
     * @throws IllegalArgumentException where the text is no id
     */
    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
