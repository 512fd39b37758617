package vn.labuong.archive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.shared.storage.DataFolder;

/** Copies made for use, a folder a file: pictures, tiles, renditions, ALTO. All can be made again from the originals. */
@Component
public class Copies {

    private static final int SHARD = 2;

    private final Path root;

    Copies(DataFolder data) {
        root = data.folder("archive/copies");
    }

    /** The folder for the copies of a file, made where it is not there. */
    public Path folder(FileId file) {
        try {
            return Files.createDirectories(at(file));
        } catch (IOException fault) {
            throw new UncheckedIOException("No folder for copies of " + file, fault);
        }
    }

    /** A copy by the path that its row names, below {@link #root}. */
    public Path of(String path) {
        Path copy = root.resolve(path).normalize();
        if (!copy.startsWith(root)) {
            throw new IllegalArgumentException("Not among the copies: " + path);
        }
        return copy;
    }

    /** The path of a copy as its row names it. */
    public String name(Path copy) {
        return root.relativize(copy).toString();
    }

    /** Removes all copies of a file; doing it again changes nothing. */
    public void remove(FileId file) {
        remove(at(file));
    }

    /** Removes one copy by the path that its row names, a file or a folder; doing it again changes nothing. */
    public void drop(String path) {
        remove(of(path));
    }

    private static void remove(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Copies not removed: " + place.getFileName(), fault);
        }
    }

    private Path at(FileId file) {
        String name = file.toString();
        return root.resolve(name.substring(0, SHARD)).resolve(name);
    }
}
