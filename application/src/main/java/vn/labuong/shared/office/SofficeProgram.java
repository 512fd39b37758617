package vn.labuong.shared.office;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Where LibreOffice is on this machine. */
public final class SofficeProgram {

    private SofficeProgram() {}

    /**
     * The program set by name, else {@code soffice} or {@code libreoffice} on the path. A setting that leads nowhere is
     * not replaced by another program.
     *
     * @param setting {@code labuong.office.soffice}; blank where not set
     * @param searchPath as in the environment's PATH
     */
    public static Optional<Path> find(String setting, String searchPath) {
        if (!setting.isBlank()) {
            return runnable(setting).findFirst();
        }
        return Arrays.stream(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("soffice", "libreoffice").flatMap(name -> runnable(folder + "/" + name)))
                .findFirst();
    }

    private static Stream<Path> runnable(String name) {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path) && Files.isExecutable(path) ? Stream.of(path) : Stream.empty();
        } catch (InvalidPathException none) {
            return Stream.empty();
        }
    }
}
