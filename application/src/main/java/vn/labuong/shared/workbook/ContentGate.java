package vn.labuong.shared.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks at a file from outside: there, not too large, and a package by its content, whatever its name says. */
final class ContentGate {

    private static final int HEAD = 4096;

    private static final String PACKAGE = "PK\u0003\u0004";

    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private ContentGate() {}

    static void check(Path file, WorkbookLimits limits) throws IOException {
        if (!Files.exists(file)) {
            throw UnreadableWorkbook.because(WorkbookReason.NOT_FOUND, "");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw UnreadableWorkbook.because(WorkbookReason.NOT_READABLE, "");
        }
        long size = Files.size(file);
        if (size > limits.bytes()) {
            throw UnreadableWorkbook.because(WorkbookReason.TOO_LARGE, "", megabytes(size), limits.bytes() >> 20);
        }
        if (size == 0) {
            throw UnreadableWorkbook.because(WorkbookReason.EMPTY, "");
        }
        checkContent(file);
    }

    private static long megabytes(long size) {
        return (size + (1 << 20) - 1) >> 20;
    }

    private static void checkContent(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(PACKAGE)) {
            return;
        }
        if (bytes.startsWith(OLE)) {
            var reason = isEncrypted(file) ? WorkbookReason.ENCRYPTED : WorkbookReason.OLD_EXCEL;
            throw UnreadableWorkbook.because(reason, "");
        }
        throw refusal(new String(head, charset(bytes)).replace("\uFEFF", ""));
    }

    private static Charset charset(String bytes) {
        if (bytes.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.startsWith("\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static UnreadableWorkbook refusal(String head) {
        var text = head.stripLeading().toLowerCase(Locale.ROOT);
        boolean page = text.startsWith("<")
                && (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html"));
        if (page || text.startsWith("mime-version:")) {
            return UnreadableWorkbook.because(WorkbookReason.WEB_PAGE, "");
        }
        if (text.startsWith("%pdf")) {
            return UnreadableWorkbook.because(WorkbookReason.WRONG_KIND, "", "pdf");
        }
        if (text.startsWith("<")) {
            return UnreadableWorkbook.because(WorkbookReason.WRONG_KIND, "", "xml");
        }
        boolean isText = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return isText
                ? UnreadableWorkbook.because(WorkbookReason.PLAIN_TEXT, "")
                : UnreadableWorkbook.because(WorkbookReason.WRONG_KIND, "", "?");
    }

    /** Excel keeps a workbook with a password inside an OLE container, under a stream of this name. */
    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
