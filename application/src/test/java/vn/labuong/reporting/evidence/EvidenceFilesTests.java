package vn.labuong.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.labuong.shared.storage.DataFolder;

/** Names from outside are only shown, and of a file that breaks off, is empty or too large nothing stays. */
class EvidenceFilesTests {

    @TempDir
    Path folder;

    @Test
    void cutsWhatANameMayNotHold() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\a\\báo cáo.pdf")).isEqualTo("báo cáo.pdf");
        assertThat(FileNames.clean("/tmp/..")).isEqualTo("minh-chung");
        assertThat(FileNames.clean("\u200b \u0000")).isEqualTo("minh-chung");
        assertThat(FileNames.clean("a\u202efdp.exe")).isEqualTo("afdp.exe");
        assertThat(FileNames.clean("\u1780\u202e\u1781\u2066\u1782.pdf")).isEqualTo("\u1780\u1781\u1782.pdf");
        assertThat(FileNames.clean("x\r\nSet-Cookie: a=b\u0000.pdf")).isEqualTo("x Set-Cookie: a=b.pdf");
        assertThat(FileNames.clean(Normalizer.normalize("Quyết định.PDF", Normalizer.Form.NFD)))
                .isEqualTo("Quyết định.PDF");
        assertThat(FileNames.clean("a\ud800.pdf")).isEqualTo("a.pdf");
        assertThat(FileNames.mediaType("Quyết định.PDF")).isEqualTo("application/pdf");
        for (String name : List.of("a.html", "a.svg", "a.js", "a.pdf.exe", "html")) {
            assertThat(FileNames.mediaType(name)).isEqualTo("application/octet-stream");
        }
    }

    @Test
    void keepsTheEndingOfANameThatIsTooLong() {
        for (String letter : List.of("ế", "x", "\ud83d\udcc4", "\u1780")) {
            String name = FileNames.clean(letter.repeat(300) + ".pdf");
            assertThat(name).endsWith(letter + ".pdf");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(251, 255);
        }
        assertThat(FileNames.clean("." + "x".repeat(400)).length()).isEqualTo(255);
    }

    @Test
    void keepsAFileOnceAndNothingOfOneThatDoesNotComeWhole() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            EvidenceFiles files = new EvidenceFiles(data, DataSize.ofBytes(3));
            assertThat(files.receive(new ByteArrayInputStream(new byte[0])).size())
                    .isZero();
            assertThat(files.receive(new ByteArrayInputStream(new byte[4])).size())
                    .isGreaterThan(files.largest());
            InputStream broken = InputStream.nullInputStream();
            broken.close();
            InputStream half = new SequenceInputStream(new ByteArrayInputStream(new byte[] {1}), broken);
            assertThatThrownBy(() -> files.receive(half)).isInstanceOf(UncheckedIOException.class);
            assertThat(kept()).isEmpty();
            String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
            for (int time = 0; time < 2; time++) {
                var received = files.receive(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
                assertThat(received).isEqualTo(new EvidenceFiles.Received(abc, 3));
            }
            assertThat(kept()).containsExactly(abc);
            assertThat(Files.readString(files.of(abc))).isEqualTo("abc");
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("evidence"))) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
