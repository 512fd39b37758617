package vn.labuong.archive.iiif;

import org.jspecify.annotations.Nullable;

/**
 * A page that everybody may see and that has a picture.
 *
 * @param position of its file in the item, from 0
 * @param number among all pages of the item, from 1; a closed page keeps its number and is passed over
 * @param width of the page as it was drawn or scanned, in pixels; the boxes of its words are in the same
 * @param picture the largest whole picture that there is
 * @param thumbnail the smallest, null where there is none
 * @param readable whether it has a text
 */
public record PageCanvas(
        ImageId id,
        int position,
        int number,
        int width,
        int height,
        Size picture,
        @Nullable Size thumbnail,
        boolean readable) {

    /** In pixels. */
    public record Size(int width, int height) {}
}
