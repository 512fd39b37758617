package vn.labuong.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.backup.BackupManifest.Piece;

/** Pieces and manifests: whatever was cut, changed, exchanged or made for another key is refused with its file. */
class BackupFolderTests {

    private static final String NAME = "20260201T000000Z";

    @TempDir
    Path temporary;

    private final AgeKey key = AgeKey.random();
    private Path data = Path.of("");
    private BackupFolder folder = new BackupFolder(Path.of(""));

    @BeforeEach
    void installation() throws IOException {
        data = Files.createDirectories(temporary.resolve("data"));
        folder = new BackupFolder(Files.createDirectories(temporary.resolve("backups")));
        Files.createDirectories(folder.root().resolve(BackupFolder.PIECES));
        write("archive/store/abc/0=ocfl_object_1.1", "ocfl");
        write("archive/store/abc/v1/content/original.txt", "dauvet".repeat(40_000));
        write("archive/copies/0f/0f4b6f0e-0101-4000-8000-000000000001/a.jpg", "a");
        write("archive/copies/0f/0f4b6f0e-0101-4000-8000-000000000001/b/c.jpg", "c");
        write("evidence/Bằng chứng số 1", "e");
        write("secrets/second-factor.key", "s");
        Files.setPosixFilePermissions(
                data.resolve("secrets/second-factor.key"), PosixFilePermissions.fromString("rw-------"));
        write("secrets/backup.key", "never taken");
        write("secrets/database.properties", "never taken");
        write("search/public/segments_1", "never taken");
        write("uploads/half.part", "never taken");
        write("before-20260101T000000Z/old", "never taken");
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(data.resolve(path).getParent());
        Files.writeString(data.resolve(path), content);
    }

    private List<Piece> taken(Map<String, Piece> known) throws IOException {
        DataPieces pieces = new DataPieces(data);
        PieceWriter writer = new PieceWriter(folder, pieces, key, known);
        List<Piece> taken = new ArrayList<>();
        for (DataPieces.Unit unit : pieces.units()) {
            taken.add(writer.write(unit).orElseThrow().piece());
        }
        return taken;
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void laysOutAgainWhatItTookAndNothingElse() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        for (Piece piece : taken(Map.of())) {
            PieceReader.unpack(folder, piece, key, out);
        }
        assertThat(files(out))
                .containsExactly(
                        "archive/copies/0f/0f4b6f0e-0101-4000-8000-000000000001/a.jpg",
                        "archive/copies/0f/0f4b6f0e-0101-4000-8000-000000000001/b/c.jpg",
                        "archive/store/abc/0=ocfl_object_1.1",
                        "archive/store/abc/v1/content/original.txt",
                        "evidence/Bằng chứng số 1",
                        "secrets/second-factor.key");
        for (String file : files(out)) {
            assertThat(out.resolve(file)).hasSameBinaryContentAs(data.resolve(file));
        }
        assertThat(Files.getPosixFilePermissions(out.resolve("secrets/second-factor.key")))
                .hasSize(2);
    }

    @Test
    void writesAPieceOnceAndShowsNothingOfIt() throws IOException {
        List<Piece> first = taken(Map.of());
        List<String> before = files(folder.root());
        assertThat(taken(Map.of()))
                .as("whole pieces that no manifest names yet are used")
                .isEqualTo(first);
        write("evidence/Bằng chứng số 1", "changed");
        List<Piece> second = taken(Map.of());
        assertThat(second).filteredOn(piece -> !first.contains(piece)).hasSize(1);
        assertThat(files(folder.root())).hasSize(before.size() + 1);
        for (String file : files(folder.root())) {
            assertThat(file).doesNotContain("chứng", "original", "ocfl");
            assertThat(Files.readString(folder.root().resolve(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("dauvet");
        }
    }

    @Test
    void refusesAPieceThatWasCutChangedOrExchanged() throws IOException {
        List<Piece> pieces = taken(Map.of());
        Piece large =
                pieces.stream().max((a, b) -> Long.compare(a.size(), b.size())).orElseThrow();
        Piece other = pieces.stream()
                .filter(piece -> !piece.equals(large))
                .findFirst()
                .orElseThrow();
        Path file = folder.file(large);
        byte[] whole = Files.readAllBytes(file);
        // Cut between two chunks of the cipher, where each chunk by itself is right.
        try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
            cut.truncate(200 + 64 * 1024 + 16);
        }
        assertRefused(large, "length");
        assertRefused(new Piece(large.path(), Files.size(file), large.sha512(), large.files()), "unreadable");
        for (int place : new int[] {30, 190, 70_000, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            Files.write(file, changed);
            assertRefused(large, "unreadable");
        }
        Files.copy(folder.file(other), file, StandardCopyOption.REPLACE_EXISTING);
        assertRefused(new Piece(large.path(), other.size(), large.sha512(), other.files()), "hash");
        Files.delete(file);
        assertRefused(large, "missing");
        assertThatThrownBy(() -> PieceReader.verify(folder, other, AgeKey.random()))
                .isInstanceOf(BackupUnusable.class);
    }

    private void assertRefused(Piece piece, String reason) {
        assertThatThrownBy(() -> PieceReader.verify(folder, piece, key))
                .isInstanceOfSatisfying(BackupUnusable.class, refused -> {
                    assertThat(refused.key()).endsWith("." + reason);
                    assertThat(refused.arguments()[0])
                            .isEqualTo(folder.file(piece).toString());
                });
    }

    @Test
    void refusesAManifestThatIsAnothersOrWasNotMadeWithTheKey() throws IOException {
        Path own = Files.createDirectory(folder.root().resolve(NAME));
        folder.write(own, manifest(NAME), key);
        assertThat(folder.manifest(NAME, key)).isEqualTo(manifest(NAME));
        String renamed = "20260301T000000Z";
        Path copy = Files.createDirectory(folder.root().resolve(renamed));
        for (String file : files(own)) {
            Files.copy(own.resolve(file), copy.resolve(file));
        }
        assertThatThrownBy(() -> folder.manifest(renamed, key)).hasMessageContaining("other-name");
        AgeKey stranger = AgeKey.random();
        assertThatThrownBy(() -> folder.manifest(NAME, stranger)).hasMessageContaining("unreadable");
        // Whoever knows the open part of the key can encrypt to it, but cannot make the mark.
        Files.writeString(own.resolve("manifest.mark"), stranger.mark("manifest", new byte[0]));
        assertThatThrownBy(() -> folder.manifest(NAME, key)).hasMessageContaining("mark");
    }

    private static BackupManifest manifest(String name) {
        return new BackupManifest(
                BackupManifest.FORMAT,
                name,
                "2026-02-01T00:00:00Z",
                "1",
                List.of(new BackupManifest.Migration("shared", "1", -5)),
                Map.of("shared.audit_entry", 3L),
                new Piece(name + "/" + BackupFolder.DATABASE, 1, "00", 2),
                List.of(),
                Map.of());
    }

    /** Debian's age and tar, which know nothing of us. */
    @Test
    void isReadByOtherPrograms() throws Exception {
        Path keyFile = temporary.resolve("key");
        KeyFile.write(keyFile, key);
        Path out = Files.createDirectories(temporary.resolve("out"));
        for (Piece piece : taken(Map.of())) {
            Path tar = temporary.resolve("piece.tar");
            run(
                    "age",
                    "-d",
                    "-i",
                    keyFile.toString(),
                    "-o",
                    tar.toString(),
                    folder.file(piece).toString());
            run("tar", "-x", "-f", tar.toString(), "-C", out.toString());
        }
        assertThat(out.resolve("archive/store/abc/v1/content/original.txt"))
                .hasSameBinaryContentAs(data.resolve("archive/store/abc/v1/content/original.txt"));
        assertThat(out.resolve("evidence/Bằng chứng số 1")).hasContent("e");
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    @Test
    void neverTakesAnUnfinishedBackupForAWholeOne() throws IOException {
        Files.createDirectory(folder.root().resolve(NAME + BackupFolder.UNFINISHED));
        assertThat(folder.names()).isEmpty();
        assertThat(folder.unfinished()).containsExactly(NAME + BackupFolder.UNFINISHED);
    }

    @Test
    void letsOneProgramWriteAtATime() throws IOException {
        Installation installation = new Installation(data, Map.of());
        try (FileChannel lock =
                FileChannel.open(folder.root().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();
            assertThatThrownBy(() ->
                            new Backups(installation, folder.root(), (words, with) -> {}, Clock.systemUTC()).make(0))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(folder.names()).isEmpty();
    }
}
