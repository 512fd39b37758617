package vn.labuong.archive.identify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files around DROID: signatures from outside, and the class path of its process, laid out from inside our jar. */
final class PronomFolder {

    private static final Pattern BINARY = Pattern.compile("DROID_SignatureFile_V(\\d+)\\.xml");
    private static final Pattern CONTAINER = Pattern.compile("container-signature-(\\d+)\\.xml");
    private static final String JARS = "classpath*:/isolated/pronom/*.jar";

    private PronomFolder() {}

    /** The two files to compare with. */
    record Signatures(Path binary, Path container) {}

    static Optional<Signatures> newest(String folder) {
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            return Optional.empty();
        }
        Optional<Path> binary = newest(Path.of(folder), BINARY);
        Optional<Path> container = newest(Path.of(folder), CONTAINER);
        return binary.flatMap(one -> container.map(other -> new Signatures(one, other)));
    }

    private static Optional<Path> newest(Path folder, Pattern form) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> number(file, form) > 0)
                    .max(Comparator.comparingLong(file -> number(file, form)))
                    .map(Path::toAbsolutePath);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long number(Path file, Pattern form) {
        Matcher name = form.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    /** Class path for the process, laid out below the folder of tools where it is not yet. */
    static String classPath(Path tools) {
        try {
            Path folder = Files.createDirectories(tools.toAbsolutePath().resolve("pronom"));
            for (Resource jar : new PathMatchingResourcePatternResolver().getResources(JARS)) {
                Path file = folder.resolve(String.valueOf(jar.getFilename()));
                if (!Files.exists(file) || Files.size(file) != jar.contentLength()) {
                    try (InputStream in = jar.getInputStream()) {
                        put(in, file);
                    }
                }
            }
            String main = PronomProcess.class.getName().replace('.', '/') + ".class";
            try (InputStream in = PronomProcess.class.getResourceAsStream("/" + main)) {
                if (in == null) {
                    throw new IOException(main);
                }
                put(in, folder.resolve(main));
            }
            return folder + java.io.File.pathSeparator + folder.resolve("*");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void put(InputStream in, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "x", ".part");
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
