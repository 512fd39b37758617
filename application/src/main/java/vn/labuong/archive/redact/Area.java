package vn.labuong.archive.redact;

import java.util.Locale;
import java.util.Optional;
import vn.labuong.archive.derive.Box;

/**
 * What is covered of a page.
 *
 * @param page from 1
 * @param x in parts of the page's width as it is seen, from 0 to 1; likewise {@code width}, and of its height the others
 */
public record Area(int page, double x, double y, double width, double height, Reason reason, Origin origin) {

    /** Narrower or lower than this is a slip of the hand. */
    private static final double LEAST = 0.001;

    /** Why it is covered. */
    public enum Reason {
        PERSONAL,
        CHILD,
        THIRD_PARTY,
        SECRET,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it was chosen. */
    public enum Origin {
        WORD,
        SEARCH,
        DRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of the rectangle that lies on the page; empty where it covers nothing, or is no rectangle. */
    public static Optional<Area> of(
            int page, double x, double y, double width, double height, Reason reason, Origin origin) {
        double left = Math.max(0, x);
        double top = Math.max(0, y);
        double right = Math.min(1, x + width);
        double bottom = Math.min(1, y + height);
        boolean covers = right - left >= LEAST && bottom - top >= LEAST;
        return covers && page > 0
                ? Optional.of(new Area(page, left, top, right - left, bottom - top, reason, origin))
                : Optional.empty();
    }

    /** The pixels that it touches of a picture of that size, however little of one. */
    public Box on(int pictureWidth, int pictureHeight) {
        int left = Math.min((int) Math.floor(x * pictureWidth), pictureWidth - 1);
        int top = Math.min((int) Math.floor(y * pictureHeight), pictureHeight - 1);
        int right = Math.min(pictureWidth, (int) Math.ceil((x + width) * pictureWidth));
        int bottom = Math.min(pictureHeight, (int) Math.ceil((y + height) * pictureHeight));
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
