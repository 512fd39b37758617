package vn.labuong.archive.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that other archives lose, change or make one of two. */
class FileNameTests {

    private static final String COMPOSED = "Quyền con người.pdf";
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);
    private static final String KHMER = "សិទ្ធិមនុស្ស.pdf";

    @TempDir
    Path folder;

    @Test
    void keepsBothFormsOfOneNameAndShowsThemAlike() {
        FileName composed = FileName.of(COMPOSED);
        FileName decomposed = FileName.of(DECOMPOSED);
        assertThat(decomposed.exact()).isEqualTo(DECOMPOSED).isNotEqualTo(COMPOSED);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(decomposed.shown()).isEqualTo(composed.shown()).isEqualTo(COMPOSED);
    }

    @Test
    void givesTheNameBackIntactInADownload() {
        assertThat(FileName.of("Đặng.txt").attachment())
                .isEqualTo("attachment; filename=\"Dang.txt\"; filename*=UTF-8''%C4%90%E1%BA%B7ng.txt");
        for (String name : List.of(COMPOSED, DECOMPOSED, KHMER, "ab-^~.txt", "ab-~^.txt", "a`b.txt", "a%41.txt")) {
            assertThat(given(FileName.of(name).attachment())).isEqualTo(name);
        }
        assertThat(FileName.of(KHMER).attachment()).contains("filename=\"file.pdf\"");
    }

    @Test
    void keepsNamesApartThatOthersMakeOne() {
        var names = List.of("ab-^~.txt", "ab-~^.txt", "Đặng.txt", "Dang.txt", ".a", "a.", "a. ", "a", KHMER);
        assertThat(names.stream().map(FileName::of).distinct()).hasSameSizeAs(names);
        assertThat(names.stream().map(name -> FileName.of(name).exact())).containsExactlyElementsOf(names);
        String longest = "\u1780".repeat(85);
        assertThat(longest.getBytes(UTF_8)).hasSize(255);
        assertThat(given(FileName.of(longest).attachment())).isEqualTo(longest);
    }

    @Test
    void showsWhatWouldActInsteadOfLettingIt() {
        assertThat(FileName.of("anh\u202Egpj.exe").shown()).isEqualTo("anh[U+202E]gpj.exe");
        assertThat(FileName.of("anh\u202Egpj.exe").extension()).isEqualTo("exe");
        assertThat(FileName.of("a\nb\u0003\uFFFE\uD800.txt").shown())
                .isEqualTo("a[U+000A]b[U+0003][U+FFFE][U+D800].txt");
        assertThat(FileName.of("a\r\nSet-Cookie: x\".txt").attachment())
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a__Set-Cookie: x_.txt\"; filename*=UTF-8''a__Set-Cookie%3A");
        assertThat(FileName.of("../../etc/passwd").attachment()).contains("filename=\"passwd\"");
    }

    @Test
    void keepsZeroWidthSpacesOfKhmer() {
        String name = "សិទ្ធិ\u200Bមនុស្ស.txt";
        assertThat(FileName.of(name).shown()).isEqualTo(name);
    }

    @Test
    void readsUnmarkedNamesOfPackagesByWhatTheyMakeSenseAs() throws IOException {
        Charset vietnamese = Charset.forName("windows-1258");
        byte[] windows = "Quyê\u0300n con ngươ\u0300i \u0111a\u0323i.pdf".getBytes(vietnamese);
        assertThat(name(windows)).isEqualTo("Quyền con người đại.pdf");
        assertThat(name("Caf\u00e9 \u00e8.txt".getBytes(Charset.forName("IBM437"))))
                .isEqualTo("Café è.txt");
        assertThat(name("Caf\u00e9 \u00e8.txt".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Café è.txt");
        assertThat(name(COMPOSED.getBytes(UTF_8))).isEqualTo(COMPOSED);
        assertThat(name(KHMER.getBytes(UTF_8))).isEqualTo(KHMER);
    }

    @Test
    void keepsTheBytesOfAPackagesNames() throws IOException {
        byte[] bytes = {'a', (byte) 0xE9, '.', 't', 'x', 't'};
        assertThat(NameBytes.read(List.of(bytes), List.of(false)).get(0).raw()).hasValue(bytes);
    }

    @Test
    void makesNoPathOfAPackagesNames() throws IOException {
        Path zip = folder.resolve("slip.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("../../slipped.txt", DECOMPOSED, COMPOSED, "C:\\windows\\x.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(UTF_8));
                out.closeEntry();
            }
        }
        Zip read = Zip.read(zip, 10);
        assertThat(read.members().stream().map(one -> one.name().exact()))
                .containsExactly("../../slipped.txt", DECOMPOSED, COMPOSED, "C:\\windows\\x.txt");
        assertThat(read.members().stream().map(one -> one.name().base().exact()))
                .containsExactly("slipped.txt", DECOMPOSED, COMPOSED, "x.txt");
        var contents = new ArrayList<String>();
        for (ZipMember member : read.members()) {
            try (var in = read.content(member)) {
                contents.add(new String(in.readAllBytes(), UTF_8));
            }
        }
        assertThat(contents).containsExactly("../../slipped.txt", DECOMPOSED, COMPOSED, "C:\\windows\\x.txt");
    }

    private static String name(byte[] raw) {
        return NameBytes.read(List.of(raw), List.of(false)).get(0).shown();
    }

    /** The name that a browser takes from the header. */
    private static String given(String header) {
        String escaped = header.substring(header.indexOf("UTF-8''") + 7).replace("+", "%2B");
        return java.net.URLDecoder.decode(escaped, UTF_8);
    }
}
