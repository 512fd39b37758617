package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.backup.BackupManifest.Piece;

/** Lays the files of a piece out again. */
final class PieceReader {

    private static final int OTHERS = 077;

    private PieceReader() {}

    /**
     * Writes the files below the folder and compares the hash of the piece.
     *
     * @throws BackupUnusable where the piece is not what its manifest says, or names a place elsewhere
     */
    static void unpack(BackupFolder backups, Piece piece, AgeKey key, Path into) {
        read(backups, piece, key, into);
    }

    /** Reads the piece to its end and compares hash and number of files. */
    static void verify(BackupFolder backups, Piece piece, AgeKey key) {
        read(backups, piece, key, null);
    }

    private static void read(BackupFolder backups, Piece piece, AgeKey key, @Nullable Path into) {
        int files = 0;
        MessageDigest digest = Hashes.sha512();
        try (InputStream in = new DigestInputStream(backups.open(piece, key), digest)) {
            TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (into != null) {
                    write(tar, place(entry, into), (entry.getMode() & OTHERS) == 0);
                }
                files++;
            }
            if (files != piece.files()) {
                throw new IOException(files + " files instead of " + piece.files());
            }
            // What follows the end of the tar belongs to the hash as well.
            in.transferTo(OutputStream.nullOutputStream());
            backups.requireHash(piece, Hashes.hex(digest));
        } catch (IOException changed) {
            throw new BackupUnusable(backups.file(piece), "unreadable", String.valueOf(changed.getMessage()));
        }
    }

    private static Path place(TarArchiveEntry entry, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!entry.isFile() || !file.startsWith(into)) {
            throw new IOException("a place elsewhere: " + entry.getName());
        }
        return file;
    }

    private static void write(InputStream in, Path file, boolean secret) throws IOException {
        Files.createDirectories(file.getParent());
        if (secret) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
    }
}
