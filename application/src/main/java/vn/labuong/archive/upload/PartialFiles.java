package vn.labuong.archive.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.shared.storage.DataFolder;

/** The bytes of uploads that are not whole yet, one file an upload; what has come is what the disk says. */
@Component
class PartialFiles {

    private static final int PIECE = 128 * 1024;
    private static final int LOCKS = 64;

    private final Path folder;
    /** Who writes now. A connection that died silently may still be waited for when the next one has begun. */
    private final Map<UUID, Object> turns = new ConcurrentHashMap<>();

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    PartialFiles(DataFolder data) {
        folder = data.folder("archive/uploading");
    }

    /** How the bytes of one call came. */
    enum Appended {
        ALL,
        /** The connection broke; what came before is kept. */
        BROKEN,
        /** They do not begin at the end of what is here, or are too many; nothing of the call is kept. */
        REFUSED
    }

    Path of(UUID upload) {
        return folder.resolve(upload.toString());
    }

    /** How many bytes have come; 0 where nothing has. */
    long size(UUID upload) {
        try {
            return Files.exists(of(upload)) ? Files.size(of(upload)) : 0;
        } catch (IOException fault) {
            throw new UncheckedIOException("Not measured: " + upload, fault);
        }
    }

    long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException fault) {
            throw new UncheckedIOException("Room not measured", fault);
        }
    }

    /**
     * Writes what comes after what has come. Whatever arrives before the connection breaks stays; a later call for the
     * same upload ends this one.
     *
     * @param most how many bytes may come
     */
    Appended append(UUID upload, long offset, long most, InputStream in) {
        Object turn = new Object();
        synchronized (lock(upload)) {
            if (size(upload) != offset) {
                return Appended.REFUSED;
            }
            turns.put(upload, turn);
        }
        try (FileChannel out = FileChannel.open(of(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Appended end = copy(upload, turn, offset, most, in, out);
            // Whoever asks for the offset is told only of bytes that outlive a loss of power.
            out.force(true);
            return end;
        } catch (IOException fault) {
            throw new UncheckedIOException("Not written: " + upload, fault);
        } finally {
            turns.remove(upload, turn);
        }
    }

    private Appended copy(UUID upload, Object turn, long offset, long most, InputStream in, FileChannel out)
            throws IOException {
        byte[] piece = new byte[PIECE];
        long at = offset;
        try {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                synchronized (lock(upload)) {
                    if (turns.get(upload) != turn) {
                        return Appended.BROKEN;
                    }
                    if (at + count > offset + most) {
                        out.truncate(offset);
                        return Appended.REFUSED;
                    }
                    write(ByteBuffer.wrap(piece, 0, count), at, out, upload);
                    at += count;
                }
            }
            return Appended.ALL;
        } catch (IOException broken) {
            return Appended.BROKEN;
        }
    }

    /** A fault of the disk must not look like one of the connection. */
    private static void write(ByteBuffer rest, long from, FileChannel out, UUID upload) {
        try {
            long at = from;
            while (rest.hasRemaining()) {
                at += out.write(rest, at);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Not written: " + upload, fault);
        }
    }

    /** Drops the bytes; doing it again changes nothing. */
    void drop(UUID upload) {
        try {
            turns.remove(upload);
            Files.deleteIfExists(of(upload));
        } catch (IOException fault) {
            throw new UncheckedIOException("Not dropped: " + upload, fault);
        }
    }

    /** The uploads whose bytes were last written before that moment. */
    List<UUID> olderThan(Instant moment) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.toFile().lastModified() < moment.toEpochMilli())
                    .map(one -> UUID.fromString(one.getFileName().toString()))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("Uploads not listed", fault);
        }
    }

    private Object lock(UUID upload) {
        return locks[Math.floorMod(upload.hashCode(), LOCKS)];
    }
}
