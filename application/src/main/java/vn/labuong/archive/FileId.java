package vn.labuong.archive;

import java.util.UUID;

/** Names one file of an item for ever; its bytes never change. */
public record FileId(UUID value) {

    public static FileId fresh() {
        return new FileId(UUID.randomUUID());
    }

    /**
     * The id that the text writes.
     *
     * @throws IllegalArgumentException where the text is no id
     */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
