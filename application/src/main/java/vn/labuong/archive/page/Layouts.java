package vn.labuong.archive.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.recognise.AltoWriter;
import vn.labuong.archive.recognise.LayoutReader;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.store.Copies;

/** Words and boxes of pages, as ALTO among the copies; for the product's own work: they ask nobody's leave. */
@Component
public class Layouts {

    private final Pages pages;
    private final Copies copies;

    Layouts(Pages pages, Copies copies) {
        this.pages = pages;
        this.copies = copies;
    }

    /** The words of the text in force with their boxes; empty where they have none. */
    public Optional<PageText> of(FileId file, int number) {
        return pages.alto(file, number).map(copies::of).filter(Files::exists).flatMap(Layouts::read);
    }

    private static Optional<PageText> read(Path alto) {
        List<PageText> read = new ArrayList<>();
        try (var in = Files.newInputStream(alto)) {
            LayoutReader.read(in, read::add);
        } catch (IOException fault) {
            throw new UncheckedIOException("ALTO cannot be read", fault);
        }
        return read.stream().findFirst();
    }

    /**
     * Writes ALTO for a page under a new name each time: earlier versions of the text name theirs.
     *
     * @return its path as a row names it
     */
    public String write(FileId file, int number, PageText layout) {
        Path folder = copies.folder(file);
        Path alto = folder.resolve("alto-" + number + "-" + FileId.fresh() + ".xml");
        Path part = folder.resolve(alto.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                AltoWriter.write(List.of(layout), number, out);
            }
            Files.move(part, alto, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new UncheckedIOException("ALTO not kept", fault);
        }
        return copies.name(alto);
    }
}
