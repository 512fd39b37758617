package vn.labuong.archive.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;

/**
 * A file of an item.
 *
 * @param name for people, NFC; never a path
 * @param mediaType by its content, null as long as it is not identified
 * @param puid PRONOM's id, null where it is not known
 * @param access more closed than the item, null where it says nothing
 * @param pages null where it has none or they are not counted yet
 * @param place where its bytes are kept, null as long as they are not
 */
public record ArchiveFile(
        FileId id,
        ItemId item,
        int position,
        Role role,
        @Nullable FileId standsFor,
        @Nullable String language,
        String name,
        long size,
        String sha256,
        @Nullable String mediaType,
        @Nullable String puid,
        @Nullable String format,
        @Nullable Boolean mismatch,
        @Nullable Level access,
        State state,
        @Nullable Integer pages,
        OriginalStore.@Nullable Place place,
        @Nullable Instant verifiedAt) {

    /** What a file is to its item. */
    public enum Role {
        ORIGINAL,
        /** A copy for use that stands for an original, such as a redacted one. */
        ACCESS,
        CAPTION,
        /** Proof that belongs to the item and is shown to nobody but its keepers. */
        EVIDENCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a file has come. */
    public enum State {
        ARRIVING,
        KEPT,
        REFUSED,
        GONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
