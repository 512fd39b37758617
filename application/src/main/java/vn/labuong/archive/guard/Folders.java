package vn.labuong.archive.guard;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders that are there as a whole or not at all. */
public final class Folders {

    private Folders() {}

    /** Removes a folder and all in it; links are removed, never followed. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException fault) throws IOException {
                Files.deleteIfExists(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Puts a finished folder in its place by one renaming, beside which no half of it is ever seen. What stood there
     * before goes.
     *
     * @param made may lie on another file system: it is copied next to its place first
     */
    public static void publish(Path made, Path place) throws IOException {
        Path target = place.toAbsolutePath();
        Path parent = Files.createDirectories(target.getParent() == null ? target : target.getParent());
        Path beside = Files.createTempDirectory(parent, "." + target.getFileName() + ".");
        Path whole = beside.resolve("whole");
        copy(made, whole);
        if (Files.exists(target)) {
            Files.move(target, beside.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        remove(beside);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).equals(Files.getFileStore(to.getParent()))) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(one).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
