package vn.labuong.plan.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.labuong.plan.reading.document.FileKind;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.plan.reading.document.Unreadable;

/** Looks at a file from outside before anything is read: there, not too large, and what its name says it is. */
final class FileGate {

    /** A plan of 500 tasks has under 1 MB; scans inside a PDF may have more. */
    static final long LARGEST = 60L << 20;

    /** A text is read whole, so it has to be smaller. */
    static final long LARGEST_TEXT = 16L << 20;

    private FileGate() {}

    static FileKind check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Unreadable.because(RefusalReason.NOT_FOUND, "");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Unreadable.because(RefusalReason.NOT_READABLE, "");
        }
        var kind = kindByName(file);
        long size = Files.size(file);
        long largest = kind == FileKind.TXT ? LARGEST_TEXT : LARGEST;
        if (size > largest) {
            throw Unreadable.because(
                    RefusalReason.TOO_LARGE, "", Long.toString(size >> 20), Long.toString(largest >> 20));
        }
        if (size == 0) {
            throw Unreadable.because(RefusalReason.EMPTY, "");
        }
        checkContent(file, kind);
        return kind;
    }

    private static FileKind kindByName(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docm") || name.endsWith(".dotm")) {
            throw Unreadable.because(RefusalReason.MACROS, "");
        }
        return Arrays.stream(FileKind.values())
                .filter(kind -> name.endsWith("." + kind.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Unreadable.because(RefusalReason.UNKNOWN_KIND, ""));
    }

    private static void checkContent(Path file, FileKind kind) throws IOException {
        var content = ContentKind.of(file);
        if (content == ContentKind.OLE && kind == FileKind.DOCX) {
            throw Unreadable.because(isEncrypted(file) ? RefusalReason.ENCRYPTED : RefusalReason.OLD_WORD, "");
        }
        boolean fits = switch (kind) {
            case DOCX -> content == ContentKind.ZIP;
            case PDF -> content == ContentKind.PDF;
            case TXT -> content == ContentKind.OTHER;
        };
        if (!fits) {
            throw Unreadable.because(
                    RefusalReason.WRONG_KIND, "", content.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Word keeps a document with a password inside an OLE container, under a stream of this name. */
    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
