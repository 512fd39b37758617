package vn.labuong.archive.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.shared.database.DatabaseTime;

/** Pages and their texts. Every text stays; the page names the one in force. */
@Repository
public class Pages {

    /** Beyond it a number would run into those of the next file of the item. */
    public static final int LAST_NUMBER = 99_999;

    static final String SELECT = """
            select p.*, t.text, t.confidence from archive.page p
              left join archive.page_text t
                on t.file = p.file and t.number = p.number and t.version = p.text_version
            """;

    private static final String SEEN = SELECT
            + " join archive.file f on f.id = p.file join archive.item i on i.id = f.item where f.state <> 'gone' and "
            + Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), p.access)");

    private final JdbcClient jdbc;
    private final Clock clock;

    Pages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Pages of a file from one number on, as far as the viewer may see them. One statement. */
    public List<PageOfFile> visible(FileId file, int from, int count, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql(SEEN + " and p.file = :file and p.number >= :from order by p.number limit :count"),
                        viewer)
                .param("file", file.value())
                .param("from", from)
                .param("count", count)
                .query((row, number) -> page(row))
                .list();
    }

    /** The page, where the viewer may see it. */
    public Optional<PageOfFile> visible(FileId file, int number, Viewer viewer) {
        return visible(file, number, 1, viewer).stream()
                .filter(page -> page.number() == number)
                .findFirst();
    }

    /** Some pages of some files, as far as the viewer may see them. One statement. */
    public List<PageOfFile> visible(Map<FileId, List<Integer>> wanted, Viewer viewer) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        wanted.forEach((file, ofFile) -> ofFile.forEach(number -> {
            ids.add(file.value());
            numbers.add(number);
        }));
        if (ids.isEmpty()) {
            return List.of();
        }
        return Viewers.bind(
                        jdbc.sql(SEEN + " and (p.file, p.number) in (select * from unnest(:files, :numbers))"
                                + " order by p.file, p.number"),
                        viewer)
                .param("files", ids.toArray(UUID[]::new))
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, number) -> page(row))
                .list();
    }

    /** How many pages of a file have a text that is searched, and how many a picture; figures that close nothing. */
    public Counted counted(FileId file) {
        return jdbc.sql("""
                        select (select count(*) from archive.page p join archive.page_text t
                                    on t.file = p.file and t.number = p.number and t.version = p.text_version
                                 where p.file = :file and t.text <> '') as texts,
                               (select count(distinct page) from archive.rendition
                                 where file = :file and page is not null and kind = 'picture' and gone_at is null) as pictures
                        """)
                .param("file", file.value())
                .query((row, number) -> new Counted(row.getInt("texts"), row.getInt("pictures")))
                .single();
    }

    /** Pages of a file with a text, and with a picture. */
    public record Counted(int texts, int pictures) {}

    /** All pages of the files, asking nobody's leave: for the product's own work. One statement. */
    public List<PageOfFile> ofAll(Collection<FileId> files) {
        return jdbc.sql(SELECT + " where p.file = any (:files) order by p.file, p.number")
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query((row, number) -> page(row))
                .list();
    }

    /** The page is there; one that is there already keeps its texts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(FileId file, int number, int width, int height) {
        jdbc.sql("""
                        insert into archive.page (file, number, width, height, source)
                        values (:file, :number, :width, :height, 'waiting')
                        on conflict (file, number) do update set width = :width, height = :height
                        """)
                .param("file", file.value())
                .param("number", number)
                .param("width", width)
                .param("height", height)
                .update();
        jdbc.sql("update archive.file set pages = greatest(coalesce(pages, 0), :number) where id = :file")
                .param("number", number)
                .param("file", file.value())
                .update();
    }

    /** The page is there, with this size where nothing is known of it yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putUnlessThere(FileId file, int number, int width, int height) {
        boolean there = jdbc.sql("select exists (select 1 from archive.page where file = :file and number = :number)")
                .param("file", file.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
        if (!there) {
            put(file, number, width, height);
        }
    }

    /** Tried, and there is no text on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noText(FileId file, int number) {
        jdbc.sql("update archive.page set source = 'none' where file = :file and number = :number and text_version = 0")
                .param("file", file.value())
                .param("number", number)
                .update();
    }

    /**
     * A text more of the page, in force from now on, unless somebody has corrected it by hand and this is no correction.
     *
     * @param alto path of the words and their boxes among the copies, null where there are none
     * @param by a username, or a program with its version
     * @return the number of the version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int text(FileId file, int number, NewText text, @Nullable String alto, String by) {
        int version = jdbc.sql("""
                        insert into archive.page_text
                               (file, number, version, text, alto, source, language, confidence, made_at, made_by, restores)
                        select :file, :number, coalesce(max(version), 0) + 1, :text, :alto, :source, :language, :confidence,
                               :now, :by, :restores
                          from archive.page_text where file = :file and number = :number
                        returning version
                        """)
                .param("file", file.value())
                .param("number", number)
                .param("text", text.text())
                .param("alto", alto)
                .param("source", text.source().code())
                .param("language", text.language())
                .param("confidence", text.confidence())
                .param("now", DatabaseTime.now(clock))
                .param("by", by)
                .param("restores", text.restores())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        update archive.page set text_version = :version, source = :source, language = :language
                         where file = :file and number = :number and (source <> 'corrected' or :source = 'corrected')
                        """)
                .param("version", version)
                .param("source", text.source().code())
                .param("language", text.language())
                .param("file", file.value())
                .param("number", number)
                .update();
        return version;
    }

    /**
     * A passage of what is said in a recording: searched and shown as a page is, but no page to turn. One that is there
     * with the same words stays as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passage(FileId file, int number, String text, String language, String by) {
        jdbc.sql("""
                        insert into archive.page (file, number, width, height, source) values (:file, :number, 1, 1, 'waiting')
                        on conflict (file, number) do nothing
                        """).param("file", file.value()).param("number", number).update();
        boolean there = jdbc.sql(SELECT + " where p.file = :file and p.number = :number")
                .param("file", file.value())
                .param("number", number)
                .query((row, at) -> page(row))
                .single()
                .text()
                .equals(text);
        if (!there) {
            text(file, number, new NewText(text, Source.LAYER, language, null), null, by);
        }
    }

    /**
     * A text as it comes from whoever read the page; NFC.
     *
     * @param restores the version that it takes up again, null for none
     */
    public record NewText(
            String text,
            Source source,
            @Nullable String language,
            @Nullable Double confidence,
            @Nullable Integer restores) {

        public NewText(String text, Source source, @Nullable String language, @Nullable Double confidence) {
            this(text, source, language, confidence, null);
        }
    }

    static PageOfFile page(ResultSet row) throws SQLException {
        String access = row.getString("access");
        String text = row.getString("text");
        Float confidence = row.getObject("confidence", Float.class);
        return new PageOfFile(
                new FileId(row.getObject("file", UUID.class)),
                row.getInt("number"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("language"),
                access == null ? null : Level.of(access),
                Source.of(row.getString("source")),
                row.getInt("text_version"),
                text == null ? "" : text,
                confidence == null ? null : confidence.doubleValue());
    }
}
