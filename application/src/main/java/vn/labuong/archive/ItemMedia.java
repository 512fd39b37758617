package vn.labuong.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an open item can be looked at, listened to or watched.
 *
 * @param viewer address at which its pictures are looked at closely, and its recordings have their words beside them
 * @param picture address of a picture as wide as a page, null where there is none; {@code width} and {@code height} in
 *     pixels where they are known
 * @param sound address, null where there is none; likewise {@code film} with its {@code poster}
 * @param tracks captions of the recording, the reader's language first
 */
public record ItemMedia(
        String code,
        String viewer,
        @Nullable String picture,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String sound,
        @Nullable String film,
        @Nullable String poster,
        List<Track> tracks) {

    /** Captions in a language; shown from the start where it is the reader's. */
    public record Track(String language, String name, String href, boolean first) {}
}
