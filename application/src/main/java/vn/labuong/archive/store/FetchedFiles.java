package vn.labuong.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Copies on this disk of originals that lie elsewhere. An original never changes, so a copy is never stale; when there is
 * too much of them the ones that nobody has asked for longest go, but none that was asked for within the last hour, for a
 * program may be reading it.
 */
final class FetchedFiles {

    private static final Duration IN_USE = Duration.ofHours(1);
    private static final String PART = ".part";

    private final Path folder;
    private final long bytes;
    private final Clock clock;

    /** @param bytes how much may stay */
    FetchedFiles(Path folder, long bytes, Clock clock) {
        this.folder = folder;
        this.bytes = bytes;
        this.clock = clock;
    }

    private record Copy(Path file, long size, Instant asked) {}

    /** The copy of what lies at that path, fetched where there is none. */
    Path of(String path, Supplier<InputStream> original) {
        Path copy = copy(path);
        try {
            if (!Files.exists(copy)) {
                makeRoom();
                Path part = folder.resolve(UUID.randomUUID() + PART);
                try (InputStream in = original.get()) {
                    Files.copy(in, part);
                }
                Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
            return copy;
        } catch (IOException fault) {
            throw new UncheckedIOException("Not fetched: " + path, fault);
        }
    }

    /** Drops the copy, where there is one. */
    void forget(String path) {
        try {
            Files.deleteIfExists(copy(path));
        } catch (IOException fault) {
            throw new UncheckedIOException("Not dropped: " + path, fault);
        }
    }

    private Path copy(String path) {
        return folder.resolve(
                UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private void makeRoom() throws IOException {
        List<Copy> copies = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                copies.add(new Copy(
                        file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            }
        }
        copies.sort(Comparator.comparing(Copy::asked));
        long held = copies.stream().mapToLong(Copy::size).sum();
        Instant before = clock.instant().minus(IN_USE);
        for (Copy copy : copies) {
            boolean left = copy.file().toString().endsWith(PART);
            if ((held > bytes || left) && copy.asked().isBefore(before)) {
                Files.deleteIfExists(copy.file());
                held -= copy.size();
            }
        }
    }
}
