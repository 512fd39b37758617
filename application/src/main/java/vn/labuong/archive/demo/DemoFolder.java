package vn.labuong.archive.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model folder as an archivist would hand it in: files, captions beside the film, and {@code metadata.csv}. */
final class DemoFolder {

    /** Written last: a folder that has it is whole. */
    static final String SHEET = "metadata.csv";

    private final List<DemoItem> items;
    private final DemoSheet sheet;
    private final DemoFiles files;

    private DemoFolder(List<DemoItem> items) {
        DemoWords words = DemoWords.read();
        Map<String, DemoTopic> topics = DemoTopic.all();
        this.items = items;
        this.sheet = new DemoSheet(words, topics);
        this.files = new DemoFiles(words, topics);
    }

    /** The whole folder. */
    static DemoFolder whole() {
        return new DemoFolder(DemoItem.all());
    }

    /** The folder with some of its files only. */
    static DemoFolder of(List<DemoItem> items) {
        return new DemoFolder(items);
    }

    /** What was written. */
    record Written(int files, long bytes) {}

    /** Whether a folder has been written whole. */
    static boolean isWhole(Path folder) {
        return Files.isRegularFile(folder.resolve(SHEET));
    }

    /** Writes all files, the same bytes each time; whatever else lies in the folder stays. */
    Written write(Path folder) {
        long bytes = 0;
        int count = 0;
        try {
            for (DemoItem item : items) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("Broken off; a second run writes the folder anew");
                }
                bytes += write(folder.resolve(item.file()), files.make(item));
                count++;
                if (item.form().equals("film")) {
                    for (String lang : DemoWords.LANGUAGES) {
                        bytes += write(folder.resolve(captionsOf(item.file(), lang)), files.captions(lang));
                        count++;
                    }
                }
            }
            bytes += write(folder.resolve(SHEET), sheet.of(items).getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot write " + folder, fault);
        }
        return new Written(count + 1, bytes);
    }

    private static String captionsOf(String film, String lang) {
        return film.substring(0, film.lastIndexOf('.')) + "." + lang + ".vtt";
    }

    /** A file is there whole or not at all. */
    private static long write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bytes.length;
    }
}
