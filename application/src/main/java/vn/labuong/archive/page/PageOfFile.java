package vn.labuong.archive.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;

/**
 * A page, or an image, of a file.
 *
 * @param number from 1
 * @param width of the picture that is shown, in pixels; boxes of words are in the same pixels
 * @param language of its text, null where it is not known
 * @param access more closed than the file, null where it says nothing
 * @param text the version in force, empty where none was found yet
 * @param confidence of the recognition from 0 to 1, null where nothing was recognised
 */
public record PageOfFile(
        FileId file,
        int number,
        int width,
        int height,
        @Nullable String language,
        @Nullable Level access,
        Source source,
        int textVersion,
        String text,
        @Nullable Double confidence) {

    /** Where the text in force comes from. */
    public enum Source {
        /** Nothing has been tried yet. */
        WAITING,
        /** Tried, and there is no text. */
        NONE,
        LAYER,
        LEGACY,
        OCR,
        CORRECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
