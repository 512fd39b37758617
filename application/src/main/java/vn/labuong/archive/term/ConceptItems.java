package vn.labuong.archive.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;

/** The items that a viewer may see and that are about a concept or one below it. Each method costs one statement. */
@Repository
public class ConceptItems {

    private final JdbcClient jdbc;

    ConceptItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some of the items, and how many there are in all. */
    public record Found(List<ItemId> items, long total) {}

    /** How many items each of the concepts has; those without any are left out. */
    public Map<Concept.Key, Long> counts(Thesaurus thesaurus, List<Concept> concepts, Viewer viewer) {
        List<Long> totals = totals(thesaurus, concepts.stream().map(List::of).toList(), viewer);
        Map<Concept.Key, Long> counts = new HashMap<>();
        for (int at = 0; at < totals.size(); at++) {
            if (totals.get(at) > 0) {
                counts.put(concepts.get(at).key(), totals.get(at));
            }
        }
        return counts;
    }

    /** How many items are about any concept of each set, in the order of the sets. */
    public List<Long> totals(Thesaurus thesaurus, List<List<Concept>> sets, Viewer viewer) {
        List<Integer> owners = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int at = 0; at < sets.size(); at++) {
            for (Concept one : withBelow(thesaurus, sets.get(at))) {
                owners.add(at);
                subjects.add(one.scheme().subjects());
                codes.add(one.notation());
            }
        }
        Long[] totals = new Long[sets.size()];
        Arrays.fill(totals, 0L);
        Viewers.bind(jdbc.sql("""
                        select w.owner, count(distinct i.id) as items
                          from unnest(:owners::int[], :subjects::text[], :codes::text[]) as w (owner, scheme, code)
                          join archive.item_subject s on s.scheme = w.scheme and not s.gone
                           and (s.code = w.code or (w.scheme = 'recommendation' and s.code like w.code || '.%'))
                          join archive.item i on i.id = s.item
                         where\s""" + Viewers.maySee("i.access") + " group by w.owner"), viewer)
                .param("owners", owners.toArray(Integer[]::new))
                .param("subjects", subjects.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    totals[row.getInt("owner")] = row.getLong("items");
                });
        return List.of(totals);
    }

    /** Items of any of the concepts and of all below them, the last published first; of one kind, or of all. */
    public Found items(Thesaurus thesaurus, List<Concept> concepts, @Nullable ItemKind kind, int most, Viewer viewer) {
        List<Concept> all = withBelow(thesaurus, concepts);
        List<ItemId> items = new ArrayList<>();
        long[] total = {0};
        Viewers.bind(jdbc.sql("""
                        with about as (
                          select i.id, coalesce(i.published_at, i.created_at) as at from archive.item i
                           where i.id in (select s.item from archive.item_subject s
                               join unnest(:subjects::text[], :codes::text[]) as w (scheme, code)
                                 on s.scheme = w.scheme
                                and (s.code = w.code or (w.scheme = 'recommendation' and s.code like w.code || '.%'))
                              where not s.gone)
                             and (:kind::text is null or i.kind = :kind) and\s""" + Viewers.maySee("i.access") + """
                        )
                        select n.total, page.id from (select count(*) as total from about) n
                          left join (select * from about order by at desc, id limit :most) page on true
                         order by page.at desc, page.id
                        """), viewer)
                .param(
                        "subjects",
                        all.stream().map(one -> one.scheme().subjects()).toArray(String[]::new))
                .param("codes", all.stream().map(Concept::notation).toArray(String[]::new))
                .param("kind", kind == null ? null : kind.code())
                .param("most", most)
                .query(row -> {
                    read(row, items, total);
                });
        return new Found(items, total[0]);
    }

    /** Items of the concept and of all below it, the last published first. */
    public Found items(Thesaurus thesaurus, Concept concept, int from, int size, Viewer viewer) {
        String[] codes = withBelow(thesaurus, List.of(concept)).stream()
                .filter(one -> one.scheme() == concept.scheme())
                .map(Concept::notation)
                .toArray(String[]::new);
        List<ItemId> items = new ArrayList<>();
        long[] total = {0};
        Viewers.bind(jdbc.sql("""
                        with about as (
                          select i.id, coalesce(i.published_at, i.created_at) as at from archive.item i
                           where exists (select 1 from archive.item_subject s
                             where s.item = i.id and s.scheme = :subjects and not s.gone
                               and (s.code = any (:codes)
                                    or (:subjects = 'recommendation' and split_part(s.code, '.', 1) = any (:codes))))
                             and\s""" + Viewers.maySee("i.access") + """
                        )
                        select n.total, page.id from (select count(*) as total from about) n
                          left join (select * from about order by at desc, id limit :size offset :from) page on true
                         order by page.at desc, page.id
                        """), viewer)
                .param("subjects", concept.scheme().subjects())
                .param("codes", codes)
                .param("size", size)
                .param("from", from)
                .query(row -> {
                    read(row, items, total);
                });
        return new Found(items, total[0]);
    }

    private static void read(ResultSet row, List<ItemId> items, long[] total) throws SQLException {
        total[0] = row.getLong("total");
        UUID id = row.getObject("id", UUID.class);
        if (id != null) {
            items.add(new ItemId(id));
        }
    }

    private static List<Concept> withBelow(Thesaurus thesaurus, List<Concept> concepts) {
        List<Concept> all = new ArrayList<>(concepts);
        concepts.forEach(concept -> all.addAll(thesaurus.below(concept)));
        return all;
    }
}
