package vn.labuong.archive.recognise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How pages are recognised.
 *
 * @param work a folder of the recogniser alone, made when needed: unpacked data and native code, some 40 MB
 * @param processes child processes at most, each with one page and one thread at a time
 * @param limit for one page; the process is ended after it
 * @param mostPixels of an image; larger ones are refused before they are unpacked
 * @param tessdata a folder with more trained data, looked into first; {@code khm.traineddata} for Khmer
 */
public record RecogniserSettings(Path work, int processes, Duration limit, long mostPixels, Optional<Path> tessdata) {

    /** An A3 sheet at 600 pixels an inch has 70 million. */
    private static final long MOST_PIXELS = 120_000_000;

    public RecogniserSettings {
        if (processes < 1) {
            throw new IllegalArgumentException("processes: " + processes);
        }
    }

    /** One process a core, two minutes a page. */
    public static RecogniserSettings in(Path work) {
        return new RecogniserSettings(
                work, Runtime.getRuntime().availableProcessors(), Duration.ofMinutes(2), MOST_PIXELS, Optional.empty());
    }

    public RecogniserSettings with(Optional<Path> folder) {
        return new RecogniserSettings(work, processes, limit, mostPixels, folder);
    }

    public RecogniserSettings with(int most) {
        return new RecogniserSettings(work, most, limit, mostPixels, tessdata);
    }

    public RecogniserSettings with(Duration most) {
        return new RecogniserSettings(work, processes, most, mostPixels, tessdata);
    }
}
