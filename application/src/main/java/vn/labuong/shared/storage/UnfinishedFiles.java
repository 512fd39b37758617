package vn.labuong.shared.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what a process left that ended while a file was arriving: {@code *.part} files of more than a day in the
 * folders of the data folder. Everything in use is either younger or bears its own name.
 */
@Component
class UnfinishedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFiles.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final DataFolder data;
    private final Clock clock;

    UnfinishedFiles(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT24H")
    void sweep() throws IOException {
        Instant before = clock.instant().minus(AGE);
        int removed = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(data.path(), UnfinishedFiles::isFolder)) {
            for (Path folder : folders) {
                removed += sweep(folder, before);
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} files that had never arrived whole", removed);
        }
    }

    private static int sweep(Path folder, Instant before) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.part")) {
            for (Path file : files) {
                boolean old = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(path);
    }
}
