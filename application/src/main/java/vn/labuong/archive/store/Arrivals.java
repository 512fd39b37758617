package vn.labuong.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.shared.storage.DataFolder;

/**
 * Where bytes stand between their arrival and their place in the store, under the id of their file: no name that came
 * with them is ever a path.
 */
@Component
public class Arrivals {

    private static final int PIECE = 128 * 1024;

    private final Path arriving;
    private final Path refused;

    Arrivals(DataFolder data) {
        arriving = data.folder("archive/arriving");
        refused = data.folder("archive/refused");
    }

    /** What came: how long it is, and its SHA-256 in small hexadecimal digits. */
    public record Arrived(long size, String sha256) {}

    /** Writes the bytes and waits until they are on the disk; a second arrival of the same file replaces the first. */
    public Arrived receive(FileId file, InputStream in) {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] piece = new byte[PIECE];
        try (FileChannel out = FileChannel.open(
                of(file), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
                ByteBuffer rest = ByteBuffer.wrap(piece, 0, count);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                size += count;
            }
            // The row that names the file is committed after this; it must not outlive the bytes.
            out.force(true);
            return new Arrived(size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException fault) {
            throw new UncheckedIOException("Not received: " + file, fault);
        }
    }

    /** The SHA-256 of a file on disk. */
    public static Arrived measure(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return measure(in);
        } catch (IOException fault) {
            throw new UncheckedIOException("Not readable: " + path, fault);
        }
    }

    /** The SHA-256 of all that the stream still gives. */
    public static Arrived measure(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            digest.update(piece, 0, count);
            size += count;
        }
        return new Arrived(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Where the bytes of that file stand as long as it arrives. */
    public Path of(FileId file) {
        return arriving.resolve(file.toString());
    }

    /** Sets a refused file apart; doing it again changes nothing. */
    public void refuse(FileId file) {
        try {
            if (Files.exists(of(file))) {
                Files.move(of(file), refused.resolve(file.toString()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Not set apart: " + file, fault);
        }
    }

    /** Drops what has been kept elsewhere; doing it again changes nothing. */
    public void drop(FileId file) {
        try {
            Files.deleteIfExists(of(file));
        } catch (IOException fault) {
            throw new UncheckedIOException("Not dropped: " + file, fault);
        }
    }

    /** Drops the bytes of a refused file; doing it again changes nothing. */
    public void dropRefused(FileId file) {
        try {
            Files.deleteIfExists(refused.resolve(file.toString()));
        } catch (IOException fault) {
            throw new UncheckedIOException("Not dropped: " + file, fault);
        }
    }

    /** Arrivals that were last written to before that moment, at most so many. */
    public List<FileId> arrivedBefore(Instant moment, int most) {
        return before(arriving, moment, most);
    }

    /** Refused files that were last written to before that moment, at most so many. */
    public List<FileId> refusedBefore(Instant moment, int most) {
        return before(refused, moment, most);
    }

    /** Plain files under a name of ours; whatever else lies there is not ours to touch. */
    private static List<FileId> before(Path folder, Instant moment, int most) {
        List<FileId> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                FileId id = named(one.getFileName().toString());
                if (found.size() < most && id != null && isOlder(one, moment)) {
                    found.add(id);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Not readable: " + folder, fault);
        }
        return found;
    }

    private static boolean isOlder(Path file, Instant moment) throws IOException {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return facts.isRegularFile() && facts.lastModifiedTime().toInstant().isBefore(moment);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static @Nullable FileId named(String name) {
        try {
            FileId id = FileId.of(name);
            return id.toString().equals(name) ? id : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
