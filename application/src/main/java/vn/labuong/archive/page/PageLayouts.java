package vn.labuong.archive.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.recognise.AltoWriter;
import vn.labuong.archive.recognise.LayoutReader;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.store.Copies;

/** Words of pages with their boxes, as ALTO among the copies. */
@Component
public class PageLayouts {

    private final JdbcClient jdbc;
    private final Copies copies;

    PageLayouts(JdbcClient jdbc, Copies copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** Words and boxes of the text in force; empty where there are none. */
    public Optional<PageText> inForce(FileId file, int number) {
        return read("t.version = p.text_version", file, number);
    }

    /** The same of some pages of some files; those without are left out. One statement. */
    public Map<FileId, Map<Integer, PageText>> inForce(Map<FileId, List<Integer>> wanted) {
        List<UUID> files = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        wanted.forEach((file, ofFile) -> ofFile.forEach(number -> {
            files.add(file.value());
            numbers.add(number);
        }));
        Map<FileId, Map<Integer, PageText>> layouts = new HashMap<>();
        jdbc.sql("""
                        select p.file, p.number, t.alto from archive.page p
                          join archive.page_text t on t.file = p.file and t.number = p.number and t.version = p.text_version
                         where (p.file, p.number) in (select * from unnest(:files::uuid[], :numbers::int[]))
                           and t.alto is not null
                        """)
                .param("files", files.toArray(UUID[]::new))
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(row -> {
                    Path alto = copies.of(row.getString("alto"));
                    FileId file = new FileId(row.getObject("file", UUID.class));
                    int number = row.getInt("number");
                    Optional.of(alto)
                            .filter(Files::exists)
                            .flatMap(PageLayouts::read)
                            .ifPresent(text -> layouts.computeIfAbsent(file, any -> new HashMap<>())
                                    .put(number, text));
                });
        return layouts;
    }

    /** Words and boxes of the newest text that has some, whichever is in force. */
    public Optional<PageText> newest(FileId file, int number) {
        return read("t.version <= p.text_version", file, number).or(() -> read("true", file, number));
    }

    private Optional<PageText> read(String which, FileId file, int number) {
        return jdbc.sql(
                        "select t.alto from archive.page p join archive.page_text t on t.file = p.file and t.number = p.number"
                                + " where p.file = :file and p.number = :number and t.alto is not null and " + which
                                + " order by t.version desc limit 1")
                .param("file", file.value())
                .param("number", number)
                .query(String.class)
                .optional()
                .map(copies::of)
                .filter(Files::exists)
                .flatMap(PageLayouts::read);
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
     * Writes words and boxes under a new name each time, since earlier versions of the text name theirs.
     *
     * @return the path for the row of the text
     */
    public String keep(FileId file, int number, PageText layout) {
        Path folder = copies.folder(file);
        Path alto = folder.resolve("alto-" + number + "-" + FileId.fresh() + ".xml");
        Path part = folder.resolve(alto.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                AltoWriter.write(List.of(layout), number, out);
            }
            Files.move(part, alto, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new UncheckedIOException("ALTO not kept", fault);
        }
        return copies.name(alto);
    }
}
