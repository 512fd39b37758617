package vn.labuong.shared.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.labuong.shared.opc.GuardedInflation;

/**
 * The package of a workbook, opened by its directory only. What the directory says of sizes is checked before anything
 * is inflated, and what is inflated is counted, for a directory may lie.
 */
final class WorkbookPackage implements Closeable {

    private static final int MOST_ENTRIES = 5_000;

    /** A sheet of one repeated cell shrinks some 100 times, a bomb 1,000 times. */
    private static final int MOST_RATIO = 250;

    /** Below this size no ratio is suspicious. */
    private static final long SMALL = 4L << 20;

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final WorkbookLimits limits;
    private final String mainPart;
    private long inflated;

    private WorkbookPackage(ZipFile zip, WorkbookLimits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        guardDirectory();
        this.mainPart = findMainPart();
    }

    static WorkbookPackage open(Path file, WorkbookLimits limits) throws IOException {
        var zip = new ZipFile(file.toFile());
        try {
            return new WorkbookPackage(zip, limits);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    String mainPart() {
        return mainPart;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    PartXml xml(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw UnreadableWorkbook.broken(part, null);
        }
        return new PartXml(guarded(entry), part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void guardDirectory() {
        if (zip.size() > MOST_ENTRIES) {
            throw UnreadableWorkbook.because(WorkbookReason.ZIP_BOMB, "");
        }
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            declared += Math.max(0, entry.getSize());
            if (declared > limits.inflatedBytes() || swells(entry, entry.getSize())) {
                throw UnreadableWorkbook.because(WorkbookReason.ZIP_BOMB, entry.getName());
            }
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw UnreadableWorkbook.because(WorkbookReason.MACROS, entry.getName());
            }
        }
    }

    private static boolean swells(ZipEntry entry, long size) {
        return size > SMALL && size > MOST_RATIO * Math.max(1, entry.getCompressedSize());
    }

    /** Where the workbook itself is, by its content type; every type is looked at, for macros have more than one. */
    private String findMainPart() throws IOException {
        if (!has(CONTENT_TYPES)) {
            throw UnreadableWorkbook.because(WorkbookReason.WRONG_KIND, "", has("content.xml") ? kindOfOther() : "zip");
        }
        var types = xml(CONTENT_TYPES);
        var other = "zip";
        var found = "";
        while (types.advance()) {
            var type = types.isStart() ? types.attribute("ContentType", "") : "";
            var part = types.isStart() ? types.attribute("PartName", "") : "";
            if (type.contains("sheet.binary")) {
                throw UnreadableWorkbook.because(WorkbookReason.WRONG_KIND, "", "xlsb");
            }
            if (type.contains("macroEnabled") || type.contains("macrosheet")) {
                throw UnreadableWorkbook.because(WorkbookReason.MACROS, part);
            }
            if (type.contains("spreadsheetml.sheet.main") || type.contains("spreadsheetml.template.main")) {
                found = part.startsWith("/") ? part.substring(1) : part;
            }
            other = type.contains("wordprocessingml") ? "docx" : type.contains("presentationml") ? "pptx" : other;
        }
        if (found.isEmpty()) {
            throw UnreadableWorkbook.because(WorkbookReason.WRONG_KIND, "", other);
        }
        if (!has(found)) {
            throw UnreadableWorkbook.broken(found, null);
        }
        return found;
    }

    private String kindOfOther() throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "zip";
        }
        try (var in = zip.getInputStream(entry)) {
            var type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
            return type.contains("spreadsheet") ? "ods" : "zip";
        }
    }

    /** Stops an inflating stream that grows beyond the limits. */
    private InputStream guarded(ZipEntry entry) throws IOException {
        return new GuardedInflation(zip.getInputStream(entry), (piece, ofPart) -> {
            inflated += piece;
            if (inflated > limits.inflatedBytes() || swells(entry, ofPart)) {
                throw UnreadableWorkbook.because(WorkbookReason.ZIP_BOMB, entry.getName());
            }
        });
    }
}
