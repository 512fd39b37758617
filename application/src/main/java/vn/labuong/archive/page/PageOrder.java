package vn.labuong.archive.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/**
 * The pages of an item one after another through its files, as far as a viewer may see them. A closed page of an open file
 * keeps its number, so that the others keep theirs.
 */
@Repository
public class PageOrder {

    /** The rule is asked once for a file, and for a page only where it is more closed: books have thousands of pages. */
    private static final String OPEN = """
            with seen as materialized (
              select i.code, f.id, f.position from archive.item i join archive.file f on f.item = i.id
               where i.code = any (:codes) and f.state = 'kept' and f.role in ('original', 'access') and %s),
            turned as (
              select s.code, p.file, p.number, p.access,
                     row_number() over (partition by s.code order by s.position, p.number) as place
                from seen s join archive.page p on p.file = s.id),
            opened as (
              select code, file, number, place from turned t
               where t.access is null or (
                 select %s from archive.file f join archive.item i on i.id = f.item where f.id = t.file))
            """.formatted(
                    Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), null)"),
                    Viewers.maySee("archive.most_closed(i.access, archive.level_of(f), t.access)"));

    private final JdbcClient jdbc;

    PageOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a page lies.
     *
     * @param page number within its file
     * @param number within the item
     */
    public record Place(
            FileId file,
            int page,
            int number,
            @Nullable Integer previous,
            @Nullable Integer next,
            int last) {}

    /** The open page of that number, else the nearest before it, else the first. One statement. */
    public Optional<Place> at(String code, int number, Viewer viewer) {
        return Viewers.bind(jdbc.sql(OPEN + """
                        , here as (
                          select * from opened order by place > :number, abs(place - :number) limit 1)
                        select here.*, (select max(o.place) from opened o where o.place < here.place) as previous,
                               (select min(o.place) from opened o where o.place > here.place) as next,
                               (select max(o.place) from opened o) as last
                          from here
                        """), viewer)
                .param("codes", new String[] {code})
                .param("number", (long) number)
                .query((row, at) -> new Place(
                        new FileId(row.getObject("file", UUID.class)),
                        row.getInt("number"),
                        row.getInt("place"),
                        number(row.getObject("previous", Long.class)),
                        number(row.getObject("next", Long.class)),
                        row.getInt("last")))
                .optional();
    }

    private static @Nullable Integer number(@Nullable Long found) {
        return found == null ? null : Math.toIntExact(found);
    }

    /** How many open pages the items have, by code; none where an item has none. One statement. */
    public Map<String, Integer> counts(Collection<String> codes, Viewer viewer) {
        Map<String, Integer> counts = new HashMap<>();
        Viewers.bind(jdbc.sql(OPEN + " select code, count(*) as pages from opened group by code"), viewer)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("code"), row.getInt("pages"));
                });
        return counts;
    }
}
