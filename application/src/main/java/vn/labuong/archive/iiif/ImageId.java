package vn.labuong.archive.iiif;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.archive.FileId;

/** The page of a file as an address names it, {@code file-page}: the same for the image, its canvas and its text, for ever. */
public record ImageId(FileId file, int page) {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-([1-9]\\d{0,4})");

    /** Empty for whatever is no such name. */
    public static Optional<ImageId> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new ImageId(FileId.of(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return file + "-" + page;
    }
}
