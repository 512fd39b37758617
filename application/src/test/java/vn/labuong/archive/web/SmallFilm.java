package vn.labuong.archive.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A film of some seconds with a tone, as the machine's ffmpeg makes it. */
public final class SmallFilm {

    private SmallFilm() {}

    public static Path write(Path film, int seconds) throws IOException {
        var command = List.of(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x240:rate=10:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=f=440:duration=" + seconds,
                "-c:v",
                "libx264",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-metadata",
                "comment=" + UUID.randomUUID(),
                film.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg: " + process.exitValue());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
        return film;
    }
}
