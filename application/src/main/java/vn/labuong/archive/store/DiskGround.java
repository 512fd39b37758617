package vn.labuong.archive.store;

import io.ocfl.core.path.constraint.ContentPathConstraintProcessor;
import io.ocfl.core.path.constraint.ContentPathConstraints;
import io.ocfl.core.storage.OcflStorage;
import io.ocfl.core.storage.OcflStorageBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of this machine. */
final class DiskGround implements Ground {

    private final Path root;

    DiskGround(Path root) {
        this.root = root;
    }

    @Override
    public OcflStorage storage() {
        return OcflStorageBuilder.builder().fileSystem(root).build();
    }

    @Override
    public ContentPathConstraintProcessor names() {
        return ContentPathConstraints.unix();
    }

    @Override
    public Path file(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("Not in the store: " + path);
        }
        return file;
    }

    @Override
    public Optional<InputStream> open(String path) {
        try {
            return Optional.of(Files.newInputStream(file(path)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException("Not readable: " + path, fault);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    @Override
    public void close() {
        // A folder needs no closing.
    }
}
