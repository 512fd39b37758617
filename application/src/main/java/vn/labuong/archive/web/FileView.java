package vn.labuong.archive.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of an item as its page shows it.
 *
 * @param format by its content, null as long as nobody has looked
 * @param state in words, null for what is kept
 * @param download address of the original, null where whoever asks may not take it
 * @param href the page with this file in the viewer
 * @param thumbnail address, null where there is none
 * @param redacted a copy in which parts are covered
 * @param sound address, null where it is no recording; likewise film, its poster, and the wave of the sound
 */
record FileView(
        UUID id,
        String name,
        String size,
        @Nullable String format,
        boolean mismatch,
        @Nullable String state,
        boolean refused,
        @Nullable String level,
        @Nullable String verified,
        String sha256,
        int pages,
        @Nullable String download,
        String href,
        boolean here,
        @Nullable String thumbnail,
        @Nullable String sound,
        @Nullable String film,
        @Nullable String poster,
        @Nullable String waveform,
        List<Track> tracks,
        boolean redacted) {

    /** Captions in a language; shown from the start where it is the reader's. */
    record Track(String language, String name, String href, boolean first) {}

    /** Whether parts of it can be covered: it has pictures, and is no copy itself. */
    public boolean covers() {
        return thumbnail != null && !redacted && !plays();
    }

    /** Whether there is something to listen to or to watch. */
    public boolean plays() {
        return sound != null || film != null;
    }
}
