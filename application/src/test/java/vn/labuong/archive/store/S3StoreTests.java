package vn.labuong.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.FileId;
import vn.labuong.shared.storage.DataFolder;

/** The same store with a service that speaks S3, a real one in a process of its own. */
class S3StoreTests {

    private static final String NASTY = "Quyền trẻ em – ក្មេង \u0301?#%.PDF";

    @TempDir
    static Path served;

    private static S3Server server;

    @TempDir
    Path local;

    private DataFolder data;
    private OriginalStore store;

    @BeforeAll
    static void serve() throws IOException {
        server = new S3Server(served);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void open() {
        data = DataFolder.take(local.resolve("first"));
        store = new OriginalStore(data, settings(DataSize.ofMegabytes(10)), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.destroy();
        data.close();
    }

    private static StoreSettings settings(DataSize fetched) {
        return new StoreSettings(
                S3Server.BUCKET, server.endpoint(), "us-east-1", "kho/goc", S3Server.KEY, S3Server.SECRET, fetched);
    }

    private OriginalStore.Place kept(FileId file, byte[] bytes) throws IOException {
        Path arrived = Files.write(local.resolve(file.toString()), bytes);
        OriginalStore.Place place = store.keep(file, NASTY, arrived, "{\"name\":\"" + NASTY + "\"}", "thủ thư");
        Files.delete(arrived);
        return place;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Optional<byte[]> read(OriginalStore store, OriginalStore.Place place) throws IOException {
        try (InputStream in = store.open(place).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    @Test
    void keepsBytesOnceAndGivesThemBackAsAFile() throws IOException {
        FileId file = FileId.fresh();
        byte[] bytes = bytes(9 * 1024 * 1024);
        OriginalStore.Place place = kept(file, bytes);
        assertThat(kept(file, bytes(3))).as("what is kept stays as it is").isEqualTo(place);
        assertThat(store.bytes(place)).hasBinaryContent(bytes).startsWith(local);
        assertThat(read(store, place)).hasValue(bytes);
        assertThat(server.object("kho/goc/" + place.path())).hasBinaryContent(bytes);
    }

    @Test
    void isWholeWithoutAnythingOfTheMachineThatFilledIt() throws IOException {
        FileId file = FileId.fresh();
        OriginalStore.Place place = kept(file, bytes(100));
        new RecordStore(store).put(RecordStore.ITEM + file, Map.of("record.json", "Hồ sơ"), "thủ thư");
        close();
        data = DataFolder.take(local.resolve("second"));
        store = new OriginalStore(data, settings(DataSize.ofMegabytes(10)), Clock.systemUTC());
        assertThat(store.bytes(place)).hasBinaryContent(bytes(100));
        try (Stream<String> objects = store.objects()) {
            assertThat(objects).contains("urn:uuid:" + file, RecordStore.ITEM + file);
        }
        assertThat(new RecordStore(store).read(RecordStore.ITEM + file)).isEqualTo(Map.of("record.json", "Hồ sơ"));
    }

    @Test
    void erasesWhatIsReplacedWithItsEarlierVersions() throws IOException {
        RecordStore records = new RecordStore(store);
        String people = RecordStore.PEOPLE + FileId.fresh();
        records.put(people, Map.of("people.json", "CANARY-7319"), "thủ thư");
        assertThat(served("CANARY-7319")).isEqualTo(1);
        records.replace(people, Map.of("people.json", "[]"), "thủ thư");
        assertThat(served("CANARY-7319")).isZero();
        assertThat(records.read(people)).isEqualTo(Map.of("people.json", "[]"));
    }

    private static long served(String word) throws IOException {
        long found = 0;
        try (Stream<Path> files = Files.walk(served)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found += new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(word) ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void looksAtTheServiceAndNotAtItsOwnCopyWhenBytesAreVerified() throws IOException {
        OriginalStore.Place place = kept(FileId.fresh(), bytes(50));
        assertThat(store.bytes(place)).hasBinaryContent(bytes(50));
        Path object = server.object("kho/goc/" + place.path());
        Files.write(object, bytes(51));
        assertThat(read(store, place)).hasValue(bytes(51));
        Files.delete(object);
        assertThat(read(store, place)).isEmpty();
    }

    @Test
    void erasesAFileAndWhatWasFetchedOfIt() throws IOException {
        FileId file = FileId.fresh();
        OriginalStore.Place place = kept(file, bytes(70));
        Path copy = store.bytes(place);
        store.erase(file);
        assertThat(copy).doesNotExist();
        assertThat(server.object("kho/goc/" + place.path())).doesNotExist();
        assertThat(read(store, place)).isEmpty();
        store.erase(file);
    }

    @Test
    void keepsNoMoreCopiesHereThanItMay() throws IOException {
        OriginalStore.Place first = kept(FileId.fresh(), bytes(600_000));
        OriginalStore.Place second = kept(FileId.fresh(), bytes(600_001));
        OriginalStore.Place third = kept(FileId.fresh(), bytes(600_002));
        store.destroy();
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        Path[] copies = new Path[3];
        for (int hour = 0; hour < 3; hour++) {
            store = new OriginalStore(
                    data,
                    settings(DataSize.ofMegabytes(1)),
                    Clock.fixed(now.plus(Duration.ofHours(2L * hour)), ZoneOffset.UTC));
            copies[hour] = store.bytes(hour == 0 ? first : hour == 1 ? second : third);
            if (hour < 2) {
                store.destroy();
            }
        }
        assertThat(copies[0]).doesNotExist();
        assertThat(copies[1]).exists();
        assertThat(copies[2]).hasBinaryContent(bytes(600_002));
        assertThat(store.bytes(first)).hasBinaryContent(bytes(600_000));
    }

    @Test
    void saysWhichBucketItCannotReach() {
        StoreSettings wrong = new StoreSettings(
                "khong-co", server.endpoint(), "us-east-1", "", S3Server.KEY, S3Server.SECRET, DataSize.ofMegabytes(1));
        assertThatThrownBy(() -> new OriginalStore(data, wrong, Clock.systemUTC()))
                .hasMessageContaining("khong-co")
                .hasMessageNotContaining(S3Server.SECRET);
        assertThat(wrong.toString()).doesNotContain(S3Server.SECRET).contains("khong-co");
    }
}
