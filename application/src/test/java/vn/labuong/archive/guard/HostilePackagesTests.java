package vn.labuong.archive.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Packages, drawings and PDFs that unpack without end, call out, or turn in circles. */
class HostilePackagesTests {

    private static final GuardSettings TIGHT = new GuardSettings(
            1_000_000,
            5_000,
            20,
            50,
            DataSize.ofMegabytes(64),
            100,
            3,
            100,
            DataSize.ofMegabytes(64),
            Duration.ofSeconds(20));

    @TempDir
    Path folder;

    @Test
    void refusesAPackageThatUnpacksAThousandfold() throws IOException {
        assertRefused("ratio", "x.zip", zip("zeros", new byte[40 << 20]));
        assertRefused("ratio", "x.docx", zip("word/document.xml", new byte[40 << 20]));
    }

    @Test
    void countsWhatPackagesInsidePackagesUnpackTo() throws IOException {
        byte[] inner = zip("zeros", new byte[40 << 20]);
        assertRefused("ratio", "x.zip", zip("inner.zip", inner));
        byte[] deep = zip("a.txt", new byte[10]);
        for (int i = 0; i < 4; i++) {
            deep = zip("level.zip", deep);
        }
        assertRefused("nested", "x.zip", deep);
    }

    @Test
    void refusesMoreEntriesThanAllowed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 60; i++) {
                zip.putNextEntry(new ZipEntry("entry" + i));
            }
        }
        assertRefused("entries", "x.zip", out.toByteArray());
    }

    @Test
    void passesAnHonestPackageAndCountsIt() throws IOException {
        Facts facts = safe("x.zip", zip("a.txt", "text".getBytes(UTF_8)));
        assertThat(facts.kind()).isEqualTo(FileKind.ZIP);
        assertThat(facts.entries()).isEqualTo(1);
        assertRefused("broken", "x.zip", "PK\u0003\u0004 and no more".getBytes(ISO_8859_1));
    }

    @Test
    void passesTheIssuedPlanInItsForms() {
        Path plan = Path.of(System.getProperty("labuong.shared"), "plan");
        for (String ending : new String[] {"docx", "pdf"}) {
            Path file = plan.resolve("ke-hoach-an-giang-2023-2028." + ending);
            Verdict verdict = check(GuardSettings.standard()).check(file, FileName.of("plan." + ending));
            assertThat(verdict).isInstanceOf(Verdict.Safe.class);
            Facts facts = ((Verdict.Safe) verdict).facts();
            assertThat(facts.kind()).isEqualTo(ending.equals("pdf") ? FileKind.PDF : FileKind.WORD);
            assertThat(facts.extensionMismatch()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "svg-script | <script>x()</script>",
                "svg-script | <rect onload='x()'/>",
                "svg-script | <foreignObject/>",
                "svg-script | <animate attributeName='xlink:href' to='javascript:x()'/>",
                "svg-outside | <image href='https://example.org/x.png'/>",
                "svg-outside | <use xlink:href='other.svg#x'/>",
                "svg-outside | <a href='javascript:x()'/>",
                "svg-outside | <rect style='fill:url(http://example.org/x)'/>",
                "svg-outside | <style>@import 'x.css';</style>",
                "svg-outside | <image href='data:image/svg+xml;base64,PHN2Zz4='/>"
            })
    void refusesADrawingThatDoesMoreThanDraw(String reason, String inside) throws IOException {
        assertRefused(reason, "x.svg", svg("", inside));
    }

    @Test
    void refusesADrawingWithEntitiesAndOneOfTooManyParts() throws IOException {
        assertRefused("svg-entity", "x.svg", svg("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "<text>&a;</text>"));
        assertRefused("svg-entity", "x.svg", svg("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", ""));
        assertRefused("svg-outside", "x.svg", svg("<?xml-stylesheet href='x.css'?>", ""));
        assertRefused("drawn", "x.svg", svg("", "<g/>".repeat(101)));
        assertRefused("broken", "x.svg", svg("", "<g>"));
        assertThat(safe("x.svg", svg("", "<g fill='url(#a)'><use href='#b'/></g>"))
                        .kind())
                .isEqualTo(FileKind.SVG);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAPdfWhosePagesTurnInACircle(boolean atOnce) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            COSDictionary tree = document.getPages().getCOSObject();
            var inner = new COSDictionary();
            inner.setItem(COSName.TYPE, COSName.PAGES);
            inner.setItem(COSName.KIDS, new COSArray(List.of(tree)));
            tree.getCOSArray(COSName.KIDS).add(atOnce ? tree : inner);
            document.save(out);
        }
        assertRefused("loop", "x.pdf", out.toByteArray());
    }

    @Test
    void endsAPdfThatFillsItsReadersMemory() throws IOException {
        assertRefused("ran-away.memory", "x.pdf", pdf(deflated(new byte[300 << 20]), COSName.FLATE_DECODE));
        // 128 times a zero, in two bytes: PDFBox unpacks this kind of packing as a whole.
        var runs = new byte[5 << 20];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        assertRefused("ran-away.memory", "x.pdf", pdf(deflated(runs), COSName.FLATE_DECODE, COSName.RUN_LENGTH_DECODE));
    }

    private static byte[] pdf(byte[] packed, COSName... filters) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            COSStream contents = document.getDocument().createCOSStream();
            try (var raw = contents.createRawOutputStream()) {
                raw.write(packed);
            }
            contents.setItem(COSName.FILTER, new COSArray(List.of(filters)));
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, contents);
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void countsPagesAndSaysWhatIsLocked() throws IOException {
        assertThat(safe("x.pdf", pdf(3, false)).pages()).isEqualTo(3);
        assertRefused("pages", "x.pdf", pdf(21, false));
        assertThat(safe("x.pdf", pdf(3, true)).has(Facts.Trait.ENCRYPTED)).isTrue();
        assertRefused("broken", "x.pdf", "%PDF-1.7 and no more".getBytes(ISO_8859_1));
    }

    private static byte[] pdf(int pages, boolean locked) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] svg(String before, String inside) {
        return (before + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + inside
                        + "</svg>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(content);
        }
        return out.toByteArray();
    }

    private HostileFileCheck check(GuardSettings limits) {
        return new HostileFileCheck(limits, new Child(folder.resolve("work"), Clock.systemUTC()));
    }

    private Verdict verdict(String name, byte[] content) throws IOException {
        return check(TIGHT).check(Files.write(folder.resolve("content"), content), FileName.of(name));
    }

    private Facts safe(String name, byte[] content) throws IOException {
        Verdict verdict = verdict(name, content);
        assertThat(verdict).isInstanceOf(Verdict.Safe.class);
        return ((Verdict.Safe) verdict).facts();
    }

    private void assertRefused(String reason, String name, byte[] content) throws IOException {
        assertThat(verdict(name, content))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("archive.guard." + reason));
    }
}
