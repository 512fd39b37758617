package vn.labuong.archive.oai;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented open items of an agency of their own, straight into the tables. */
final class ManyRows {

    private final JdbcClient jdbc;
    private final HarvestSettling settling;
    final String agency;

    ManyRows(JdbcClient jdbc, HarvestSettling settling) {
        this.jdbc = jdbc;
        this.settling = settling;
        this.agency = "t" + UUID.randomUUID().toString().replace("-", "");
    }

    String set() {
        return "agency:" + agency;
    }

    /** So many, titled alike; published long ago, so that no list of what is new shows them. */
    void fill(int count, String title) {
        jdbc.sql("""
                        insert into archive.item (id, code, kind, state, access, people, agency, rights, language,
                          demonstration, version, created_at, created_by, changed_at, published_at)
                        select gen_random_uuid(), upper(:agency) || '-' || nextval('archive.item_number'),
                          'text', 'published', 'public', 'none', :agency,
                          'https://creativecommons.org/licenses/by/4.0/', 'vi', true, 1, '2001-01-01', 'harvest',
                          '2001-01-01', '2001-01-01'
                        from generate_series(1, :count)
                        """).param("agency", agency).param("count", count).update();
        jdbc.sql("""
                        insert into archive.item_text (item, field, position, language, value, status)
                        select id, 'title', 0, 'vi', :title, 'original' from archive.item where agency = :agency
                        on conflict do nothing
                        """).param("agency", agency).param("title", title).update();
        settling.noteTurned();
    }

    /** Described in three languages, about something, with a file each; stamped when the next harvester asks. */
    void enrich() {
        jdbc.sql("""
                        insert into archive.item_text (item, field, position, language, value, status)
                        select i.id, t.field, 0, t.language, t.value || ' ' || i.code, 'translated' from archive.item i
                        cross join (values ('title', 'en', 'Children have the right to learn'),
                          ('title', 'km', 'កុមារមានសិទ្ធិរៀន'), ('abstract', 'vi', 'Trẻ em có quyền được học, được chơi'),
                          ('keyword', 'vi', 'giáo dục')) t (field, language, value) where i.agency = :agency
                        """).param("agency", agency).update();
        jdbc.sql("""
                        insert into archive.item_subject (item, scheme, code) select i.id, s.scheme, s.code from archive.item i
                        cross join (values ('concept', 'children'), ('convention', 'CRC')) s (scheme, code)
                         where i.agency = :agency
                        """).param("agency", agency).update();
        jdbc.sql("""
                        insert into archive.file (id, item, position, role, name, name_bytes, size, sha256, media_type, puid,
                          format, state, object, path, arrived_at, kept_at)
                        select gen_random_uuid(), id, 0, 'original', 'a.pdf', 'a.pdf', 1000, repeat('0', 64), 'application/pdf',
                          'fmt/276', 'Acrobat PDF 1.7', 'kept', id::text, id::text, '2001-01-01', '2001-01-01'
                        from archive.item where agency = :agency
                        """).param("agency", agency).update();
    }

    /** As an act does that changes some of them. */
    void change(int count) {
        jdbc.sql("""
                        update archive.harvest set changed = true where item in
                          (select id from archive.item where agency = :agency order by id limit :count)
                        """).param("agency", agency).param("count", count).update();
    }

    void withdraw() {
        jdbc.sql("""
                        update archive.item set state = 'withdrawn', withdrawn_at = now(), withdrawn_why = 'test'
                         where agency = :agency
                        """).param("agency", agency).update();
        settling.noteTurned();
    }
}
