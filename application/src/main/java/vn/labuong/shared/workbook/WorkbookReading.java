package vn.labuong.shared.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a workbook that somebody filled in (.xlsx or .xltx). A file that cannot be trusted or understood is a value with
 * its reason; nothing is evaluated, no other file or address is opened.
 */
public final class WorkbookReading {

    private static final int CHUNK = 1 << 14;

    private WorkbookReading() {}

    /** The workbook within the limits of a form. */
    public static WorkbookResult read(Path file) {
        return read(file, WorkbookLimits.FORM);
    }

    /** The workbook at this path, named in refusals by its file name. */
    public static WorkbookResult read(Path file, WorkbookLimits limits) {
        return read(file, String.valueOf(file.getFileName()), limits);
    }

    /**
     * The workbook in a stream, such as an upload; it goes through a file that is deleted again, and no further than the
     * limit.
     *
     * @param name the file's name as its sender gave it
     */
    public static WorkbookResult read(InputStream in, String name, WorkbookLimits limits) {
        try {
            var file = Files.createTempFile("labuong-workbook-", ".xlsx");
            try {
                copy(in, file, limits.bytes() + 1);
                return read(file, name, limits);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Upload not kept for reading: " + name, e);
        }
    }

    private static WorkbookResult read(Path file, String name, WorkbookLimits limits) {
        try {
            ContentGate.check(file, limits);
            try (var parts = WorkbookPackage.open(file, limits)) {
                return new WorkbookParts(parts, limits).read(name);
            }
        } catch (UnreadableWorkbook e) {
            return e.refusal(name);
        } catch (IOException e) {
            // Among them the ways in which the JDK reports a package that ends too early.
            return UnreadableWorkbook.broken("", e).refusal(name);
        }
    }

    private static void copy(InputStream in, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            var chunk = new byte[CHUNK];
            long rest = most;
            while (rest > 0) {
                int count = in.read(chunk, 0, (int) Math.min(chunk.length, rest));
                if (count < 0) {
                    return;
                }
                out.write(chunk, 0, count);
                rest -= count;
            }
        }
    }
}
