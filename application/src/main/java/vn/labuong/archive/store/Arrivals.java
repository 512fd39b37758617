package vn.labuong.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
