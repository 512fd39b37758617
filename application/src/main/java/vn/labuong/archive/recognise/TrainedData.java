package vn.labuong.archive.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Where the trained data of each language are: shipped (vi, en), in a folder set, or Debian's. */
final class TrainedData {

    private static final String SUFFIX = ".traineddata";

    private static final List<Path> SYSTEM = Stream.of("5", "4.00")
            .map(version -> Path.of("/usr/share/tesseract-ocr", version, "tessdata"))
            .toList();

    private final Path unpacked;
    private final List<Path> folders = new ArrayList<>();

    TrainedData(Path work, Optional<Path> set) {
        this.unpacked = work.resolve("tessdata");
        set.ifPresent(folders::add);
        folders.addAll(SYSTEM);
    }

    /** The folder with the data of this language; empty where there are none. */
    synchronized Optional<Path> folder(TextLanguage language) {
        return folders.stream()
                .limit(folders.size() - SYSTEM.size())
                .filter(folder -> holds(folder, language))
                .findFirst()
                .or(() -> shipped(language))
                .or(() -> SYSTEM.stream()
                        .filter(folder -> holds(folder, language))
                        .findFirst());
    }

    Recognition.DataMissing missing(TextLanguage language) {
        return new Recognition.DataMissing(
                language,
                List.copyOf(folders),
                "apt-get install --no-install-recommends tesseract-ocr-" + language.data());
    }

    private static boolean holds(Path folder, TextLanguage language) {
        return Files.isReadable(folder.resolve(language.data() + SUFFIX));
    }

    private Optional<Path> shipped(TextLanguage language) {
        if (holds(unpacked, language)) {
            return Optional.of(unpacked);
        }
        var name = "/archive/tessdata/" + language.data() + SUFFIX + ".gz";
        try (InputStream packed = TrainedData.class.getResourceAsStream(name)) {
            return packed == null ? Optional.empty() : Optional.of(unpack(packed, language));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whole or not at all: a process that is ended in the middle must not leave half a file for the next. */
    private Path unpack(InputStream packed, TextLanguage language) throws IOException {
        Files.createDirectories(unpacked);
        @Nullable Path part = Files.createTempFile(unpacked, language.data(), ".part");
        try (InputStream data = new GZIPInputStream(packed)) {
            Files.copy(data, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, unpacked.resolve(language.data() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return unpacked;
    }
}
