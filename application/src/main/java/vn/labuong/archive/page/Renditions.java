package vn.labuong.archive.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.shared.database.DatabaseTime;

/** Copies made for use. Who may see one is what the rule says of the page and file it was made of. */
@Repository
public class Renditions {

    private static final String RULED =
            " from archive.rendition r join archive.file f on f.id = r.file join archive.item i on i.id = f.item"
                    + " left join archive.page p on p.file = r.file and p.number = r.page"
                    + " where r.gone_at is null and f.state <> 'gone' and "
                    + Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), p.access)");

    private static final String SEEN = "select r.*" + RULED;

    /** A file whose first pages are all closed to the viewer is shown without a picture in lists. */
    private static final int FIRST_PAGES = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Renditions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a copy is for. */
    public enum Kind {
        THUMBNAIL,
        PICTURE,
        /** A folder of tiles with its info.json. */
        TILES,
        SOUND,
        FILM,
        POSTER,
        WAVEFORM,
        CAPTIONS,
        ALTO,
        TEXT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Made from the original by a program, and so at any time again; shown by addresses of their own. */
    private static final String MADE_AGAIN =
            "kind in ('thumbnail', 'picture', 'tiles', 'sound', 'film', 'poster', 'waveform')";

    /**
     * A copy.
     *
     * @param page of which it was made, null for the file as a whole
     * @param path below the folder of copies
     */
    public record Rendition(
            FileId file,
            @Nullable Integer page,
            Kind kind,
            @Nullable String language,
            String mediaType,
            String path,
            long size,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** Keeps the row of a copy that is whole on the disk; it takes the place of the earlier one of its kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Rendition made) {
        jdbc.sql("""
                        update archive.rendition set gone_at = :now
                         where file = :file and page is not distinct from :page and kind = :kind
                           and language is not distinct from :language and gone_at is null and path <> :path
                        """)
                .param("now", DatabaseTime.now(clock))
                .param("file", made.file().value())
                .param("page", made.page())
                .param("kind", made.kind().code())
                .param("language", made.language())
                .param("path", made.path())
                .update();
        jdbc.sql("""
                        insert into archive.rendition (file, page, kind, language, media_type, path, size, width, height, made_at)
                        values (:file, :page, :kind, :language, :type, :path, :size, :width, :height, :now)
                        on conflict (path) do update set size = excluded.size, width = excluded.width,
                               height = excluded.height, made_at = excluded.made_at, gone_at = null
                        """)
                .param("file", made.file().value())
                .param("page", made.page())
                .param("kind", made.kind().code())
                .param("language", made.language())
                .param("type", made.mediaType())
                .param("path", made.path())
                .param("size", made.size())
                .param("width", made.width())
                .param("height", made.height())
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    /**
     * Of each kind and language one copy of each file that the viewer may see: of the file as a whole, else of the first
     * page that they may see. One statement.
     */
    public List<Rendition> firstVisible(Collection<FileId> files, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select distinct on (r.file, r.kind, r.language) r.*" + RULED
                                + " and r.file = any (:files) and coalesce(r.page, 0) <= :first"
                                + " order by r.file, r.kind, r.language, coalesce(r.page, 0)"),
                        viewer)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .param("first", FIRST_PAGES)
                .query((row, number) -> rendition(row))
                .list();
    }

    /** For each item a small picture of what the viewer may see of it first, where there is one. One statement. */
    public Map<ItemId, Rendition> smallest(Collection<ItemId> items, Viewer viewer) {
        Map<ItemId, Rendition> pictures = new HashMap<>();
        Viewers.bind(
                        jdbc.sql("select distinct on (f.item) f.item, r.*" + RULED
                                + " and f.item = any (:items) and r.kind in ('thumbnail', 'poster')"
                                + " and coalesce(r.page, 0) <= :first"
                                + " order by f.item, f.position, coalesce(r.page, 0), r.kind desc"),
                        viewer)
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .param("first", FIRST_PAGES)
                .query(row -> {
                    pictures.put(new ItemId(row.getObject("item", UUID.class)), rendition(row));
                });
        return pictures;
    }

    /** The copies of some pages of a file that the viewer may see. One statement. */
    public List<Rendition> ofPages(FileId file, int from, int until, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql(SEEN
                                + " and r.file = :file and r.page between :from and :until order by r.page, r.kind"),
                        viewer)
                .param("file", file.value())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> rendition(row))
                .list();
    }

    /** One copy, where the viewer may see it. */
    public Optional<Rendition> visible(
            FileId file, @Nullable Integer page, Kind kind, @Nullable String language, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql(SEEN + " and r.file = :file and r.page is not distinct from :page and r.kind = :kind"
                                + " and (cast(:language as text) is null or r.language = :language)"),
                        viewer)
                .param("file", file.value())
                .param("page", page)
                .param("kind", kind.code())
                .param("language", language)
                .query((row, number) -> rendition(row))
                .list()
                .stream()
                .findFirst();
    }

    /** The path of a copy, asking nobody's leave: for the product's own work. */
    public Optional<String> made(FileId file, int page, Kind kind) {
        return jdbc.sql("""
                        select path from archive.rendition
                         where file = :file and page = :page and kind = :kind and gone_at is null
                        """)
                .param("file", file.value())
                .param("page", page)
                .param("kind", kind.code())
                .query(String.class)
                .optional();
    }

    /** The paths of all that was ever made of the files to be shown, and can be made again. */
    public List<String> shownOf(Collection<FileId> files) {
        return jdbc.sql("select distinct path from archive.rendition where file = any (:files) and " + MADE_AGAIN)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** The bytes of those copies are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(Collection<FileId> files) {
        jdbc.sql("update archive.rendition set gone_at = :now where file = any (:files) and gone_at is null and "
                        + MADE_AGAIN)
                .param("now", DatabaseTime.now(clock))
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .update();
    }

    /** The kept files of an item whose copies are all gone. */
    public List<FileId> wanting(ItemId item) {
        return jdbc.sql("""
                        select f.id from archive.file f where f.item = :item and f.state = 'kept'
                           and exists (select 1 from archive.rendition r where r.file = f.id)
                           and not exists (select 1 from archive.rendition r where r.file = f.id and r.gone_at is null)
                        """)
                .param("item", item.value())
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The pages of a file that have such a copy, asking nobody's leave: for the product's own work. */
    public Set<Integer> pages(FileId file, Kind kind) {
        return Set.copyOf(jdbc.sql("""
                        select page from archive.rendition
                         where file = :file and page is not null and kind = :kind and gone_at is null
                        """)
                .param("file", file.value())
                .param("kind", kind.code())
                .query(Integer.class)
                .list());
    }

    private static Rendition rendition(ResultSet row) throws SQLException {
        return new Rendition(
                new FileId(row.getObject("file", UUID.class)),
                row.getObject("page", Integer.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                row.getString("media_type"),
                row.getString("path"),
                row.getLong("size"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }
}
