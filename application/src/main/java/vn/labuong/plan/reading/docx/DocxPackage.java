package vn.labuong.plan.reading.docx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Unreadable;
import vn.labuong.shared.opc.GuardedInflation;

/**
 * The package of a .docx, opened by its directory only; parts are inflated as they are read and never further than
 * the limits, so a hostile package costs neither memory nor time.
 */
final class DocxPackage implements Closeable {

    private static final int MOST_ENTRIES = 10_000;

    /** All parts of an honest document together, pictures included. */
    private static final long MOST_DECLARED = 1L << 30;

    /** One XML part; a plan of 500 tasks has about 3 MB. */
    private static final long MOST_OF_PART = 128L << 20;

    /** Word's own XML shrinks about 40 times, a bomb 1,000 times. */
    private static final int MOST_RATIO = 250;

    /** Below this size no ratio is suspicious. */
    private static final long SMALL = 2L << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final String mainPart;

    private DocxPackage(ZipFile zip) throws IOException {
        this.zip = zip;
        guardDirectory(zip);
        this.mainPart = mainPart(zip);
    }

    static DocxPackage open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw Unreadable.broken("", e);
        }
        try {
            return new DocxPackage(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    String mainPart() {
        return mainPart;
    }

    /** The part beside the main part, or null when the package has none of this name. */
    @Nullable WordXml beside(String name) throws IOException {
        var part = mainPart.substring(0, mainPart.lastIndexOf('/') + 1) + name;
        return zip.getEntry(part) == null ? null : xml(zip, part);
    }

    WordXml main() throws IOException {
        return xml(zip, mainPart);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void guardDirectory(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw Unreadable.because(RefusalReason.ZIP_BOMB, "");
        }
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            declared += Math.max(0, entry.getSize());
            if (declared > MOST_DECLARED) {
                throw Unreadable.because(RefusalReason.ZIP_BOMB, entry.getName());
            }
            if (entry.getName().endsWith("vbaProject.bin")) {
                throw Unreadable.because(RefusalReason.MACROS, entry.getName());
            }
        }
    }

    /** Where the document itself is, by its content type; refuses what is not a Word document, or one with macros. */
    private static String mainPart(ZipFile zip) throws IOException {
        if (zip.getEntry(CONTENT_TYPES) == null) {
            throw Unreadable.because(RefusalReason.WRONG_KIND, "", "zip");
        }
        var types = xml(zip, CONTENT_TYPES);
        var other = "zip";
        while (types.advance()) {
            var type = types.isStart() ? types.attribute("ContentType", "") : "";
            var part = types.isStart() ? types.attribute("PartName", "") : "";
            if (type.contains("macroEnabled")) {
                throw Unreadable.because(RefusalReason.MACROS, part);
            }
            if (type.contains("wordprocessingml.document.main") || type.contains("wordprocessingml.template.main")) {
                var name = part.startsWith("/") ? part.substring(1) : part;
                if (zip.getEntry(name) == null) {
                    throw Unreadable.because(RefusalReason.BROKEN, name);
                }
                return name;
            }
            other = type.contains("spreadsheetml") ? "xlsx" : type.contains("presentationml") ? "pptx" : other;
        }
        throw Unreadable.because(RefusalReason.WRONG_KIND, "", other);
    }

    private static WordXml xml(ZipFile zip, String part) throws IOException {
        var entry = zip.getEntry(part);
        try {
            return new WordXml(guarded(zip, entry), part);
        } catch (ZipException e) {
            throw Unreadable.broken(part, e);
        }
    }

    /** Stops an inflating stream that grows beyond the limits. */
    private static InputStream guarded(ZipFile zip, ZipEntry entry) throws IOException {
        return new GuardedInflation(zip.getInputStream(entry), (piece, inflated) -> {
            boolean swollen = inflated > SMALL && inflated > MOST_RATIO * Math.max(1, entry.getCompressedSize());
            if (inflated > MOST_OF_PART || swollen) {
                throw Unreadable.because(RefusalReason.ZIP_BOMB, entry.getName());
            }
        });
    }
}
