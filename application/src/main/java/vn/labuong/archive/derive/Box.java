package vn.labuong.archive.derive;

/**
 * A part of a picture, in pixels of the original's size as it is seen (turned upright), from its upper left corner.
 */
public record Box(int x, int y, int width, int height) {

    public Box {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a box covers something: " + width + " x " + height);
        }
    }
}
