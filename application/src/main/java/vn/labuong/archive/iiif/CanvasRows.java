package vn.labuong.archive.iiif;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.iiif.PageCanvas.Size;

/** What of an item fills a canvas. Each method costs one statement, however many pages there are. */
@Repository
public class CanvasRows {

    /** The rule is asked once for a file, and for a page only where it is more closed: books have thousands of pages. */
    private static final String OPEN = """
            with seen as materialized (
              select f.id, f.position from archive.item i join archive.file f on f.item = i.id
               where i.id = :item and f.state = 'kept' and f.role in ('original', 'access') and %s),
            turned as (
              select s.position, p.*, row_number() over (order by s.position, p.number) as place
                from seen s join archive.page p on p.file = s.id)
            select t.file, t.number, t.position, t.place, t.width, t.height, t.source,
                   pic.width as picture_width, pic.height as picture_height,
                   small.width as small_width, small.height as small_height
              from turned t
              join archive.rendition pic
                on pic.file = t.file and pic.page = t.number and pic.kind = 'picture' and pic.gone_at is null
              left join archive.rendition small
                on small.file = t.file and small.page = t.number and small.kind = 'thumbnail' and small.gone_at is null
             where pic.width is not null and pic.height is not null
               and (t.access is null or (
                 select %s from archive.file f join archive.item i on i.id = f.item where f.id = t.file))
             order by t.place
            """.formatted(
                    Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), null)"),
                    Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), t.access)"));

    private static final String SHOWN =
            " from archive.rendition r join archive.file f on f.id = r.file join archive.item i on i.id = f.item"
                    + " left join archive.page p on p.file = r.file and p.number = r.page"
                    + " where r.gone_at is null and f.state = 'kept' and f.role in ('original', 'access') and "
                    + Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), p.access)");

    private final JdbcClient jdbc;

    CanvasRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pages with a picture that the viewer may see, in their order. */
    public List<PageCanvas> pages(ItemId item, Viewer viewer) {
        return Viewers.bind(jdbc.sql(OPEN), viewer)
                .param("item", item.value())
                .query((row, at) -> page(row))
                .list();
    }

    private static PageCanvas page(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new PageCanvas(
                new ImageId(new FileId(row.getObject("file", UUID.class)), row.getInt("number")),
                row.getInt("position"),
                row.getInt("place"),
                row.getInt("width"),
                row.getInt("height"),
                new Size(row.getInt("picture_width"), row.getInt("picture_height")),
                size(row.getObject("small_width", Integer.class), row.getObject("small_height", Integer.class)),
                !source.equals("waiting") && !source.equals("none"));
    }

    private static @Nullable Size size(@Nullable Integer width, @Nullable Integer height) {
        return width == null || height == null ? null : new Size(width, height);
    }

    /**
     * Where the pictures of a page are.
     *
     * @param item whose page it is
     * @param path below the folder of copies
     * @param size of the whole: with tiles of all pixels, without them of the largest whole picture
     */
    public record Drawn(ItemId item, String path, Size size, boolean tiled) {

        /** The folder that holds them all. */
        public String folder() {
            int whole = path.indexOf("/" + PageImage.FULL + "/");
            return whole < 0 ? path : path.substring(0, whole);
        }
    }

    /** The pictures of a page, where the viewer may see it. */
    public Optional<Drawn> drawn(ImageId id, Viewer viewer) {
        return Viewers.bind(
                        jdbc.sql("select f.item, r.path, r.kind, r.width, r.height" + SHOWN
                                + " and r.file = :file and r.page = :page and r.kind in ('tiles', 'picture')"
                                + " and r.width > 0 and r.height > 0 order by r.kind desc limit 1"),
                        viewer)
                .param("file", id.file().value())
                .param("page", id.page())
                .query((row, at) -> new Drawn(
                        new ItemId(row.getObject("item", UUID.class)),
                        row.getString("path"),
                        new Size(row.getInt("width"), row.getInt("height")),
                        row.getString("kind").equals("tiles")))
                .optional();
    }

    /** Those of the items of which the viewer may see or hear anything. */
    public Set<ItemId> shown(Collection<ItemId> items, Viewer viewer) {
        return Set.copyOf(Viewers.bind(
                        jdbc.sql("select o.id from archive.item o where o.id = any (:items) and exists (select 1"
                                + SHOWN + " and i.id = o.id and r.kind in ('picture', 'sound', 'film'))"),
                        viewer)
                .param("items", items.stream().map(ItemId::value).toArray(UUID[]::new))
                .query((row, at) -> new ItemId(row.getObject("id", UUID.class)))
                .list());
    }

    /** How long recordings last, in seconds; those of which nobody knows are left out. Asks nobody's leave. */
    public Map<FileId, Double> seconds(Collection<FileId> files) {
        Map<FileId, Double> seconds = new HashMap<>();
        jdbc.sql("select id, seconds from archive.file where id = any (:files) and seconds > 0")
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query(row -> {
                    BigDecimal lasts = row.getBigDecimal("seconds");
                    seconds.put(new FileId(row.getObject("id", UUID.class)), lasts.doubleValue());
                });
        return seconds;
    }
}
