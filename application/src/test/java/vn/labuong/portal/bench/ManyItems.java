package vn.labuong.portal.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.search.SearchText;
import vn.labuong.shared.search.SearchText.Weight;
import vn.labuong.shared.search.YearRange;

/** So many invented items, straight into the tables and the index: what the stages of ingest do is measured elsewhere. */
final class ManyItems {

    static final List<String> WORDS = List.of(
            "quyền",
            "trẻ em",
            "phụ nữ",
            "lao động",
            "tôn giáo",
            "hòa bình",
            "khuyết tật",
            "dân tộc",
            "giáo dục",
            "y tế");

    private static final List<String> KINDS = List.of("text", "image", "sound", "film", "book", "object", "data");
    private static final List<String> CONCEPTS = List.of("children", "peace", "for-police", "for-teachers");
    private static final List<String> LANGUAGES = List.of("vi", "en", "km");
    private static final String AGENCY = "ag91.so-vhtt";
    private static final int FIRST_YEAR = 1960;
    private static final int YEARS = 65;

    private final JdbcClient jdbc;
    private final SearchIndex index;

    ManyItems(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    static String code(int number) {
        return "DO-" + number;
    }

    private static UUID id(int number) {
        return new UUID(0x4c42_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
    }

    /** Rows of items, their titles and abstracts, and that the index has them; three statements. */
    void rows(int count) {
        jdbc.sql("""
                        insert into archive.item (id, code, kind, state, access, people, agency, rights, language, dated,
                          dated_from, dated_until, demonstration, version, created_at, created_by, changed_at, published_at)
                        select ('4c420000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'DO-' || n,
                          (array['text', 'image', 'sound', 'film', 'book', 'object', 'data'])[1 + n % 7], 'published', 'public',
                          'none', :agency, 'https://creativecommons.org/licenses/by/4.0/',
                          (array['vi', 'en', 'km'])[1 + n % 3], (1960 + n % 65)::text, make_date(1960 + n % 65, 1, 1),
                          make_date(1960 + n % 65, 12, 31), true, 1, now(), 'bench', now(), now() - n * interval '1 second'
                        from generate_series(0, :last) n
                        """).param("agency", AGENCY).param("last", count - 1).update();
        jdbc.sql("""
                        insert into archive.item_text (item, field, position, language, value, status)
                        select i.id, f.field, 0, 'vi', f.field || ' ' || (cast(:words as text[]))[1 + n % 10] || ' '
                          || (cast(:words as text[]))[1 + (n / 10) % 10] || ' ' || n, 'original'
                        from (select id, substring(code from 4)::int as n from archive.item where created_by = 'bench') i
                        cross join (values ('title'), ('abstract')) f (field)
                        """).param("words", WORDS.toArray(String[]::new)).update();
        jdbc.sql("insert into archive.indexed (item, open, at) select id, true, now() from archive.item"
                        + " where created_by = 'bench'")
                .update();
    }

    /** The same in the index, with a page of text each. */
    void documents(int count) {
        Random random = new Random(2026);
        for (int number = 0; number < count; number++) {
            String title = WORDS.get(number % WORDS.size()) + " " + WORDS.get(number / WORDS.size() % WORDS.size())
                    + " " + number;
            int year = FIRST_YEAR + number % YEARS;
            SearchDocument item = SearchDocument.item(id(number).toString(), Map.of("vi", title), "public")
                    .texts(List.of(
                            new SearchText(code(number), Weight.TITLE),
                            new SearchText("abstract " + title, Weight.BODY)))
                    .facet("kind", Set.of(KINDS.get(number % KINDS.size())))
                    .facet("concept", Set.of(CONCEPTS.get(number % CONCEPTS.size())))
                    .facet("language", Set.of(LANGUAGES.get(number % LANGUAGES.size())))
                    .facet("agency", Set.of(AGENCY))
                    .facet("place", Set.of(AGENCY))
                    .facet("decade", Set.of(year / 10 + "X"))
                    .facet("year", Set.of(Integer.toString(year)))
                    .years(new YearRange(year, year));
            StringBuilder words = new StringBuilder();
            for (int at = 0; at < 40; at++) {
                words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            index.put(item, List.of(SearchDocument.page(id(number).toString(), 1, "vi", words.toString(), "public")));
        }
        index.commit();
    }

    /** The demonstration exhibition with these items in the places of those of the demonstration archive; its address. */
    String exhibition() {
        String slug = jdbc.sql("select slug from portal.exhibition where demonstration order by slug limit 1")
                .query(String.class)
                .single();
        String content = jdbc.sql("select v.content::text from portal.exhibition e join portal.exhibition_version v"
                        + " on v.exhibition = e.id and v.number = e.shown where e.slug = :slug")
                .param("slug", slug)
                .query(String.class)
                .single();
        AtomicInteger number = new AtomicInteger();
        jdbc.sql("""
                        with next as (
                          update portal.exhibition set version = version + 1, written = version + 1, shown = version + 1
                           where slug = :slug returning id, version)
                        insert into portal.exhibition_version (exhibition, number, content, act, saved_at, saved_by)
                        select id, version, cast(:content as jsonb), 'portal.exhibition.change', now(), 'bench' from next
                        """)
                .param("slug", slug)
                .param(
                        "content",
                        Pattern.compile("\"demo:[^\"]*\"")
                                .matcher(content)
                                .replaceAll(found -> '"' + code(number.incrementAndGet() * 97) + '"'))
                .update();
        return "/trien-lam/" + slug;
    }

    /** Takes them from everybody's sight again; rows stay, as everywhere. */
    void withdraw(int count) {
        jdbc.sql(
                        "update archive.item set state = 'withdrawn', withdrawn_at = now(), withdrawn_why = 'bench' where created_by ="
                                + " 'bench' and published_at <= :now")
                .param("now", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1))
                .update();
        for (int number = 0; number < count; number++) {
            index.remove(id(number).toString());
        }
    }
}
