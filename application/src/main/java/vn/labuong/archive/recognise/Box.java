package vn.labuong.archive.recognise;

/** A rectangle on a page, from the top left, in the page's own unit (see {@link PageText}). */
public record Box(int x, int y, int width, int height) {

    public Box {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("A box of " + width + " by " + height);
        }
    }

    /** The box with these corners, in whichever order they are given. */
    public static Box between(int x1, int y1, int x2, int y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    /** The part of it that lies on a page of this size; of a box beside the page only its nearest edge is left. */
    public Box within(int pageWidth, int pageHeight) {
        return between(
                Math.max(0, Math.min(x, pageWidth)),
                Math.max(0, Math.min(y, pageHeight)),
                Math.max(0, Math.min(right(), pageWidth)),
                Math.max(0, Math.min(bottom(), pageHeight)));
    }

    /** The smallest box around both. */
    public Box with(Box other) {
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }
}
