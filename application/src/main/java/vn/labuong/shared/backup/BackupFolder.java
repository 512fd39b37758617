package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.shared.backup.BackupManifest.Piece;

/**
 * A folder of backups:
 *
 * <pre>
 * README.txt               how to read it without the product
 * taken-back.tsv           the ledger of closings (shared.closing)
 * pieces/ab/ab12….tar.age  files, encrypted; a piece is shared by all backups that need it
 * 20261201T101500Z/        a backup, named by the moment of its snapshot in UTC
 *   database.zip.age       its tables
 *   manifest.json.age      what it consists of
 *   manifest.mark          proof that the manifest was made with the key (HMAC-SHA-256)
 * </pre>
 *
 * A backup gets its name when it is whole and was looked at; until then the folder's name ends in {@code .unfinished}.
 */
final class BackupFolder {

    static final String PIECES = "pieces";
    static final String UNFINISHED = ".unfinished";
    static final String DATABASE = "database.zip.age";

    private static final String MANIFEST = "manifest.json.age";
    private static final String MARK = "manifest.mark";
    private static final String MARKED = "manifest";
    private static final String NAMES = "\\d{8}T\\d{6}Z";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;

    BackupFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** The backups that came to their end, oldest first. */
    List<String> names() {
        return listed(NAMES);
    }

    /** Those that did not. */
    List<String> unfinished() {
        return listed(NAMES + "\\" + UNFINISHED);
    }

    private List<String> listed(String pattern) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path one : all) {
                if (one.getFileName().toString().matches(pattern)) {
                    names.add(one.getFileName().toString());
                }
            }
        } catch (IOException unreadable) {
            throw new BackupUnusable(root, "folder", String.valueOf(unreadable));
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /** Only one program at a time writes here; the lock goes with its process. */
    FileChannel lock() throws IOException {
        FileChannel door = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (door.tryLock() == null) {
            door.close();
            throw new BackupUnusable(root, "folder-in-use");
        }
        return door;
    }

    void write(Path folder, BackupManifest manifest, AgeKey key) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        try (var out = key.encrypting(Files.newOutputStream(folder.resolve(MANIFEST)))) {
            out.write(bytes);
        }
        Files.writeString(folder.resolve(MARK), key.mark(MARKED, bytes) + "\n");
    }

    /**
     * What that backup says of itself.
     *
     * @throws BackupUnusable where it is not there, not to this key, changed, or another's under its name
     */
    BackupManifest manifest(String name, AgeKey key) {
        Path file = root.resolve(name).resolve(MANIFEST);
        try (InputStream in = key.decrypting(Files.newInputStream(file))) {
            byte[] bytes = in.readAllBytes();
            Path mark = root.resolve(name).resolve(MARK);
            String marked = Files.readString(mark).strip();
            if (!MessageDigest.isEqual(
                    marked.getBytes(StandardCharsets.US_ASCII),
                    key.mark(MARKED, bytes).getBytes(StandardCharsets.US_ASCII))) {
                throw new BackupUnusable(mark, "mark");
            }
            BackupManifest manifest = JSON.readValue(bytes, BackupManifest.class);
            if (!BackupManifest.FORMAT.equals(manifest.format())) {
                throw new BackupUnusable(file, "format", String.valueOf(manifest.format()));
            }
            if (!name.equals(manifest.name())) {
                throw new BackupUnusable(file, "other-name", manifest.name());
            }
            return manifest;
        } catch (NoSuchFileException missing) {
            throw new BackupUnusable(Path.of(String.valueOf(missing.getFile())), "missing");
        } catch (IOException | JacksonException unreadable) {
            throw new BackupUnusable(file, "unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    /** The manifest where it can be read: for what earlier backups may lend to a new one. */
    Optional<BackupManifest> readable(String name, AgeKey key) {
        try {
            return Optional.of(manifest(name, key));
        } catch (BackupUnusable damaged) {
            return Optional.empty();
        }
    }

    /** Opens what is in a piece; where its file is missing or of another length it is refused at once. */
    InputStream open(Piece piece, AgeKey key) throws IOException {
        requireLength(piece);
        return key.decrypting(Files.newInputStream(file(piece)));
    }

    void requireLength(Piece piece) {
        Path file = file(piece);
        try {
            long size = Files.size(file);
            if (size != piece.size()) {
                throw new BackupUnusable(file, "length", size, piece.size());
            }
        } catch (NoSuchFileException missing) {
            throw new BackupUnusable(file, "missing");
        } catch (IOException unreadable) {
            throw new BackupUnusable(file, "unreadable", String.valueOf(unreadable));
        }
    }

    Path file(Piece piece) {
        Path file = root.resolve(piece.path()).normalize();
        if (!file.startsWith(root)) {
            throw new BackupUnusable(root, "unreadable", piece.path());
        }
        return file;
    }

    /** Reads the piece to its end and compares. */
    void verify(Piece piece, AgeKey key) {
        try (InputStream in = open(piece, key)) {
            MessageDigest digest = Hashes.sha512();
            Hashes.drain(in, digest);
            requireHash(piece, Hashes.hex(digest));
        } catch (IOException changed) {
            throw new BackupUnusable(file(piece), "unreadable", String.valueOf(changed.getMessage()));
        }
    }

    void requireHash(Piece piece, String found) {
        if (!found.equals(piece.sha512())) {
            throw new BackupUnusable(file(piece), "hash", found, piece.sha512());
        }
    }

    /** From now on it counts as whole. */
    void finish(Path unfinished, String name) throws IOException {
        Files.move(unfinished, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
