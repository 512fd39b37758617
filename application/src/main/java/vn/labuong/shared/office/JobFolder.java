package vn.labuong.shared.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one conversion. */
final class JobFolder {

    static final String PREFIX = "pdf-";

    private JobFolder() {}

    /** What a process left that was killed in the middle: one job runs at a time, so every other folder is dead. */
    static void removeStale(Path work) throws IOException {
        List<Path> stale;
        try (Stream<Path> folders = Files.list(work)) {
            stale = folders.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path folder : stale) {
            remove(folder);
        }
    }

    /** A process that is being ended may still write for a moment: what it leaves is taken in a second go. */
    static void remove(Path folder) throws IOException {
        for (int attempt = 0; attempt < 3 && Files.exists(folder); attempt++) {
            List<Path> inside;
            try (Stream<Path> tree = Files.walk(folder)) {
                inside = tree.sorted(Comparator.reverseOrder()).toList();
            } catch (UncheckedIOException changing) {
                continue;
            }
            for (Path path : inside) {
                try {
                    Files.deleteIfExists(path);
                } catch (DirectoryNotEmptyException filling) {
                    break;
                }
            }
        }
    }
}
