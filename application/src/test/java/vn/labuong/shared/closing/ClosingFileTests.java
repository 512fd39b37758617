package vn.labuong.shared.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a file: only added to, readable after a torn line, refused where a line in its middle is none. */
class ClosingFileTests {

    @TempDir
    Path temporary;

    private static Closing entry(String at, String kind) {
        return new Closing(
                UUID.randomUUID(), Instant.parse(at), kind, UUID.randomUUID().toString());
    }

    @Test
    void givesBackWhatWasAddedOnceAndInTheOrderOfTime() throws Exception {
        Path file = temporary.resolve(ClosingFile.NAME);
        Closing late = entry("2026-03-01T00:00:00.000001Z", "archive.item.closed");
        Closing early = entry("2026-02-01T00:00:00Z", "archive.consent.withdrawn");
        ClosingFile.append(file, List.of(late));
        ClosingFile.append(file, List.of(early, late));
        assertThat(ClosingFile.read(file)).containsExactly(early, late);
        assertThat(ClosingFile.read(temporary.resolve("none"))).isEmpty();
    }

    @Test
    void survivesALineThatALossOfPowerTore() throws Exception {
        Path file = temporary.resolve(ClosingFile.NAME);
        Closing whole = entry("2026-02-01T00:00:00Z", "archive.item.closed");
        Closing torn = entry("2026-02-02T00:00:00Z", "archive.item.closed");
        ClosingFile.append(file, List.of(whole, torn));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(ClosingFile.read(file)).containsExactly(whole);
    }

    @Test
    void namesALineThatIsNoEntry() throws Exception {
        Path file = temporary.resolve(ClosingFile.NAME);
        ClosingFile.append(file, List.of(entry("2026-02-01T00:00:00Z", "archive.item.closed")));
        Files.writeString(file, "2026-02-01\tnot an id\tarchive.item.closed\tx\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> ClosingFile.read(file)).isInstanceOfSatisfying(ClosingFile.Unreadable.class, fault -> {
            assertThat(fault.line()).isEqualTo(3);
        });
    }
}
