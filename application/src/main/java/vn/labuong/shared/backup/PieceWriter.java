package vn.labuong.shared.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import vn.labuong.shared.backup.BackupManifest.Piece;
import vn.labuong.shared.backup.DataPieces.Stamp;
import vn.labuong.shared.backup.DataPieces.Unit;

/**
 * Writes the files of a unit as one encrypted tar, named by a keyed hash of what is in it: what is there already is not
 * written again, and nobody without the key can tell whether a file they know is among the pieces.
 */
final class PieceWriter {

    private static final int TRIES = 8;
    private static final int AT_ONCE = 128 * 1024;
    private static final int OWNER_ONLY = 0600;
    private static final int USUAL = 0644;

    private final BackupFolder folder;
    private final DataPieces data;
    private final AgeKey key;
    private final Map<String, Piece> known;

    /** @param known the pieces of earlier backups, by their path */
    PieceWriter(BackupFolder folder, DataPieces data, AgeKey key, Map<String, Piece> known) {
        this.folder = folder;
        this.data = data;
        this.key = key;
        this.known = known;
    }

    /** A piece, and whether it had to be written. */
    record Written(Piece piece, boolean isNew) {}

    /**
     * Takes the unit as it stands at one moment: begun anew where it changed meanwhile.
     *
     * @return empty where it was taken away
     */
    Optional<Written> write(Unit unit) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            List<Stamp> before = data.stamps(unit);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            try {
                Written written = write(before);
                if (data.stamps(unit).equals(before)) {
                    return Optional.of(written);
                }
            } catch (IOException fault) {
                if (data.stamps(unit).equals(before)) {
                    throw fault;
                }
            }
        }
        if (data.isArriving(unit)) {
            return Optional.empty();
        }
        throw new IOException(unit.path() + " does not come to rest");
    }

    private Written write(List<Stamp> stamps) throws IOException {
        String hash = hash(stamps);
        Optional<Piece> there = there(path(hash), hash, stamps.size());
        if (there.isPresent()) {
            return new Written(there.get(), false);
        }
        Path part = Files.createTempFile(folder.root().resolve(BackupFolder.PIECES), "piece-", ".part");
        try {
            MessageDigest digest = Hashes.sha512();
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                OutputStream encrypted = key.encrypting(new Held(Channels.newOutputStream(file)));
                try (OutputStream out = new DigestOutputStream(encrypted, digest)) {
                    tar(stamps, out);
                }
                file.force(true);
            }
            String sha512 = Hashes.hex(digest);
            String path = path(sha512);
            Path place = folder.root().resolve(path);
            Files.createDirectories(place.getParent());
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Written(new Piece(path, Files.size(place), sha512, stamps.size()), true);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** One of an earlier backup that has its length; or one that an interrupted run left, where it is whole. */
    private Optional<Piece> there(String path, String sha512, int files) throws IOException {
        Path file = folder.root().resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long size = Files.size(file);
        Piece earlier = known.get(path);
        if (earlier != null) {
            return earlier.size() == size ? Optional.of(earlier) : Optional.empty();
        }
        Piece left = new Piece(path, size, sha512, files);
        try {
            PieceReader.verify(folder, left, key);
            return Optional.of(left);
        } catch (BackupUnusable damaged) {
            return Optional.empty();
        }
    }

    private String path(String sha512) {
        String name = key.mark("piece", sha512.getBytes(StandardCharsets.US_ASCII));
        return BackupFolder.PIECES + "/" + name.substring(0, 2) + "/" + name + ".tar.age";
    }

    private String hash(List<Stamp> stamps) throws IOException {
        MessageDigest digest = Hashes.sha512();
        tar(stamps, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Hashes.hex(digest);
    }

    /** The same files give the same bytes: times and owners stay out. */
    private void tar(List<Stamp> stamps, OutputStream to) throws IOException {
        OutputStream buffered = new BufferedOutputStream(to, AT_ONCE);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(buffered, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        for (Stamp stamp : stamps) {
            Path file = data.file(stamp.path());
            TarArchiveEntry entry = new TarArchiveEntry(stamp.path());
            entry.setSize(stamp.size());
            entry.setModTime(0);
            entry.setIds(0, 0);
            entry.setMode(isSecret(file) ? OWNER_ONLY : USUAL);
            tar.putArchiveEntry(entry);
            copy(file, stamp.size(), tar);
            tar.closeArchiveEntry();
        }
        tar.finish();
        // Flushing the tar would not reach through to it.
        buffered.flush();
    }

    private static boolean isSecret(Path file) throws IOException {
        return !Files.getPosixFilePermissions(file).contains(PosixFilePermission.GROUP_READ);
    }

    /** So many bytes and no more: what grows meanwhile is begun anew by whoever compares. */
    private static void copy(Path file, long size, OutputStream out) throws IOException {
        byte[] bytes = new byte[AT_ONCE];
        long left = size;
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int count = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (count < 0) {
                    throw new IOException(file + " grew shorter");
                }
                out.write(bytes, 0, count);
                left -= count;
            }
        }
    }

    /** Its closing leaves the file open, which has yet to be forced to the disk. */
    private static final class Held extends BufferedOutputStream {

        Held(OutputStream out) {
            super(out, AT_ONCE);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
