package vn.labuong.archive.guard;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the machine that the product uses when it is there.
 *
 * @param program where it is; empty where it is missing
 * @param bring the command that brings it, for the page of the administrator
 */
public record Tool(String name, Optional<Path> program, String bring) {

    private static final String NONE = "none";

    /**
     * Looks for a program.
     *
     * @param setting blank: by name on the path; {@code none}: as if it were missing; else this program and no other
     * @param debian the package of Debian that holds it
     */
    public static Tool find(String name, String setting, String debian) {
        String bring = "sudo apt-get install --no-install-recommends " + debian;
        return new Tool(name, setting.equals(NONE) ? Optional.empty() : located(name, setting), bring);
    }

    public boolean isThere() {
        return program.isPresent();
    }

    private static Optional<Path> located(String name, String setting) {
        if (!setting.isBlank()) {
            return runnable(setting).findFirst();
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> runnable(folder + "/" + name))
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
