package vn.labuong.shared.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFilesTests {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @TempDir
    Path outside;

    @TempDir
    Path folder;

    @Test
    void removesWhatNeverArrivedAndNothingElse() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            Duration old = Duration.ofHours(25);
            Path left = file(data.folder("evidence").resolve("arriving-1.part"), old);
            Path upload = file(data.folder("uploads").resolve("arriving-2.part"), old);
            Path arriving = file(data.folder("evidence").resolve("arriving-3.part"), Duration.ofHours(23));
            Path kept = file(data.folder("evidence").resolve("ba7816bf"), old);
            Path deep = file(data.folder("evidence/inner").resolve("a.part"), old);
            Path foreign = file(outside.resolve("a.part"), old);
            Files.createDirectory(data.folder("evidence").resolve("folder.part"));
            Files.createSymbolicLink(folder.resolve("link"), outside);
            UnfinishedFiles unfinished = new UnfinishedFiles(data, Clock.fixed(NOW, ZoneOffset.UTC));
            unfinished.sweep();
            unfinished.sweep();
            assertThat(left).doesNotExist();
            assertThat(upload).doesNotExist();
            assertThat(arriving).exists();
            assertThat(kept).exists();
            assertThat(deep).exists();
            assertThat(foreign).exists();
            assertThat(folder.resolve("evidence/folder.part")).isDirectory();
        }
    }

    private static Path file(Path path, Duration age) throws IOException {
        Files.writeString(path, "x");
        Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
        return path;
    }
}
