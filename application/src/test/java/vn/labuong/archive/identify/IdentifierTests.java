package vn.labuong.archive.identify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.GuardSettings;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;

/** Formats by the real DROID with the real signatures, and the kinds that are told without them. */
class IdentifierTests {

    private static final Path SHARED = Path.of(System.getProperty("labuong.shared"));
    private static final Path PLAN = SHARED.resolve("plan/ke-hoach-an-giang-2023-2028.docx");

    @TempDir
    static Path tools;

    @TempDir
    Path folder;

    private static Identifier pronom = new Identifier(PronomSettings.with(""), Path.of("."));

    @BeforeAll
    static void start() {
        pronom =
                new Identifier(PronomSettings.with(SHARED.resolve("data/pronom").toString()), tools);
    }

    @AfterAll
    static void stop() {
        pronom.close();
    }

    @Test
    void namesTheFormatTheSignaturesAndTheMethod() {
        Identification word = identify(PLAN, "kế hoạch.docx");
        assertThat(word.formats())
                .containsExactly(new Identification.Format(
                        "fmt/412", word.formats().get(0).name()));
        assertThat(word.method()).isEqualTo(Identification.Method.CONTAINER);
        assertThat(word.signatures()).isEqualTo("122/20260119");
        assertThat(word.kind()).isEqualTo(FileKind.WORD);
        assertThat(word.extensionMismatch()).isFalse();
        Identification pdf = identify(PLAN.resolveSibling("ke-hoach-an-giang-2023-2028.pdf"), "x.pdf");
        assertThat(pdf.formats().get(0).puid()).isEqualTo("fmt/20");
        assertThat(pdf.method()).isEqualTo(Identification.Method.SIGNATURE);
    }

    @Test
    void showsAnExtensionThatContradictsAndGuessesByItOnlyWhereBytesAreSilent() throws IOException {
        Path png = folder.resolve("stored-under-an-id");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
        Identification wrong = identify(png, "x.jpg");
        assertThat(wrong.formats()).extracting(Identification.Format::puid).contains("fmt/11");
        assertThat(wrong.extensionMismatch()).isTrue();
        Path text = Files.writeString(folder.resolve("text"), "hòa bình");
        Identification guess = identify(text, "x.txt");
        assertThat(guess.formats()).extracting(Identification.Format::puid).contains("x-fmt/111");
        assertThat(guess.method()).isEqualTo(Identification.Method.EXTENSION);
    }

    @Test
    void looksInsideOldOfficePackages() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(out);
        }
        Identification sheet = identify(Files.write(folder.resolve("sheet"), out.toByteArray()), "x.xls");
        assertThat(sheet.formats()).extracting(Identification.Format::puid).contains("fmt/61");
        assertThat(sheet.kind()).isEqualTo(FileKind.OLE);
    }

    @Test
    void tellsKindsWithoutSignaturesAndSaysThatTheyAreMissing() {
        try (var bare = new Identifier(PronomSettings.with(""), tools)) {
            assertThat(bare.hasPronom()).isFalse();
            Identification word = bare.identify(PLAN, facts(PLAN, "x.docx"), FileName.of("x.docx"));
            assertThat(word)
                    .isEqualTo(new Identification(FileKind.WORD, List.of(), Identification.Method.BASIC, "", false));
        }
    }

    @Test
    void keepsOneProcessAndEndsItWhenIdle() {
        var settings =
                new PronomSettings("", DataSize.ofMegabytes(128), Duration.ofSeconds(60), Duration.ofMillis(200));
        var signatures = PronomFolder.newest(SHARED.resolve("data/pronom").toString());
        try (var droid = new Pronom(settings, signatures.orElseThrow(), tools)) {
            assertThat(droid.isRunning()).isFalse();
            assertThat(droid.ask(PLAN, "docx")).isPresent();
            await().atMost(Duration.ofSeconds(10)).until(() -> !droid.isRunning());
            assertThat(droid.ask(PLAN, "docx").orElseThrow()).contains("fmt/412");
        }
    }

    @Test
    void saysHonestlyWhatWasScanned() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        assertThat(scan("none", file))
                .isInstanceOfSatisfying(
                        VirusScan.Outcome.NotScanned.class,
                        not -> assertThat(not.reason()).isEqualTo("archive.scan.missing"));
        assertThat(scan(scanner("exit 0"), file)).isInstanceOf(VirusScan.Outcome.Clean.class);
        assertThat(scan(scanner("echo \"$2: Eicar-Test-Signature FOUND\"; exit 1"), file))
                .isEqualTo(new VirusScan.Outcome.Infected("Eicar-Test-Signature"));
        assertThat(scan(scanner("exit 2"), file))
                .isEqualTo(new VirusScan.Outcome.NotScanned("archive.scan.failed", List.of("2")));
    }

    /** Answers as ClamAV's programs do; the real ones need signatures of their own from the network. */
    private String scanner(String answer) throws IOException {
        Path script = folder.resolve("scanner");
        Files.write(script, ("#!/bin/sh\n" + answer + "\n").getBytes(UTF_8));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private VirusScan.Outcome scan(String program, Path file) {
        return new VirusScan(program, new Child(folder.resolve("work"), Clock.systemUTC())).scan(file);
    }

    private Identification identify(Path file, String name) {
        return pronom.identify(file, facts(file, name), FileName.of(name));
    }

    private Facts facts(Path file, String name) {
        Verdict verdict = new HostileFileCheck(
                        GuardSettings.standard(), new Child(folder.resolve("work"), Clock.systemUTC()))
                .check(file, FileName.of(name));
        assertThat(verdict).isInstanceOf(Verdict.Safe.class);
        return ((Verdict.Safe) verdict).facts();
    }
}
