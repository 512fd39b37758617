package vn.labuong.reporting.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file with marks beside the person's own: whole or not there, and over nothing that is. */
final class MarkedCopy {

    private static final int MOST = 1_000;

    private MarkedCopy() {}

    /** Writes the content. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** As {@code bao-cao-can-sua.xlsx} beside {@code bao-cao.xlsx}, with a number where that is taken. */
    static Path write(Path file, Content content) throws IOException {
        Path own = file.toAbsolutePath();
        String name = String.valueOf(own.getFileName()).replaceFirst("\\.[^.]*$", "");
        for (int number = 1; number <= MOST; number++) {
            Path target = own.resolveSibling(name + "-can-sua" + (number == 1 ? "" : "-" + number) + ".xlsx");
            // A person may have begun to put an earlier one right: it stays.
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                fill(target, content);
                return target;
            }
        }
        throw new FileAlreadyExistsException(own.toString());
    }

    private static void fill(Path target, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            content.write(out);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (IOException | RuntimeException fault) {
            Files.deleteIfExists(target);
            throw fault;
        }
    }
}
