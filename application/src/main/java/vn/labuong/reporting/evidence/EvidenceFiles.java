package vn.labuong.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.labuong.shared.storage.DataFolder;

/** The bytes of evidence in the data folder: each content once, under its SHA-256, whole or not at all. */
@Component
public class EvidenceFiles {

    private static final int PIECE = 64 * 1024;

    private final DataFolder data;
    private final long largest;

    EvidenceFiles(DataFolder data, @Value("${labuong.evidence.largest:50MB}") DataSize largest) {
        this.data = data;
        this.largest = largest.toBytes();
    }

    /** What became of an upload; {@code size} beyond {@link #largest()} or 0 means that nothing was kept. */
    record Received(String sha256, long size) {}

    /** How many bytes one file may have. */
    public long largest() {
        return largest;
    }

    /** Where the bytes of that hash are. */
    public Path of(String sha256) {
        return data.folder("evidence").resolve(sha256);
    }

    /** Reads no further than one piece past the largest size. */
    Received receive(InputStream in) {
        try {
            Path arriving = Files.createTempFile(data.folder("evidence"), "arriving-", ".part");
            try {
                Received received = copy(in, arriving);
                Path place = of(received.sha256());
                boolean kept = Files.exists(place) && Files.size(place) == received.size();
                if (received.size() > 0 && received.size() <= largest && !kept) {
                    Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                return received;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Evidence not kept", fault);
        }
    }

    private Received copy(InputStream in, Path to) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] piece = new byte[PIECE];
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            int count = in.read(piece);
            while (count >= 0 && size <= largest) {
                digest.update(piece, 0, count);
                ByteBuffer rest = ByteBuffer.wrap(piece, 0, count);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                size += count;
                count = in.read(piece);
            }
            // The row that names the file is committed after this; it must not outlive the bytes.
            out.force(true);
        }
        return new Received(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
