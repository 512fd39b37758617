package vn.labuong.archive.iiif;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.FileId;
import vn.labuong.archive.iiif.PageCanvas.Size;

/**
 * A recording that everybody may hear or watch.
 *
 * @param position of its file in the item, from 0
 * @param name of its file
 * @param address of the bytes
 * @param size of a film's picture, null for sound and where it is not known
 * @param poster address of a still, null where there is none
 */
public record Recording(
        FileId file,
        int position,
        String name,
        String address,
        String mediaType,
        double seconds,
        @Nullable Size size,
        @Nullable String poster,
        List<Track> tracks) {

    /**
     * Captions as WebVTT.
     *
     * @param name by languages
     */
    public record Track(String language, Map<String, List<String>> name, String address) {}

    boolean isFilm() {
        return mediaType.startsWith("video/");
    }
}
