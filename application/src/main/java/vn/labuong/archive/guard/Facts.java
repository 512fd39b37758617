package vn.labuong.archive.guard;

import java.util.Set;

/**
 * What was seen of a file without decoding it.
 *
 * @param width of the largest picture as stored, before its turning is applied; 0 where there is no picture
 * @param height as width
 * @param orientation of the first picture by EXIF, 1 to 8; 1 where nothing is said
 * @param pages pictures or pages in it; 0 where the kind has none, or where it is encrypted
 * @param entries of a ZIP package; 0 for other kinds
 * @param extensionMismatch the name's extension is not one of this kind
 */
public record Facts(
        FileKind kind,
        long bytes,
        int width,
        int height,
        int orientation,
        int pages,
        int entries,
        boolean extensionMismatch,
        Set<Trait> traits) {

    /** What whoever works on the file should know. */
    public enum Trait {
        /** It ends before its structure says: what can be shown is a part. */
        TRUNCATED,
        /** It cannot be read without a password. */
        ENCRYPTED,
        /** It carries programs or actions; harmless while kept, never served inside a page. */
        ACTIVE,
        /** It carries other files. */
        ATTACHMENTS,
        /** Something follows its end. */
        TRAILING_BYTES
    }

    public Facts {
        traits = Set.copyOf(traits);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
