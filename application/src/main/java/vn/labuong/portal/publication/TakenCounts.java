package vn.labuong.portal.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.time.VietnamTime;

/**
 * How often editions were taken and read, as a number for each local day.
 *
 * <p>A download is one press of a button of the publication's page that led to a file; whether all its bytes arrived is not
 * known. A reading is one opening of the reader at its beginning; turning its pages, and coming to a page by an address that
 * names it, count nothing. The number is not one of people: who presses twice counts twice, a class before one screen counts
 * once, and what is taken from the pages of the archive or handed on counts not at all. Programs that say what they are do
 * not count; one that says nothing of itself does not either, and one that pretends to be a browser does.
 *
 * <p>Nothing else is kept: no address, no cookie, nothing of the browser, no time within the day. So it can never be told
 * who read what, nor whether two openings were of one person.
 */
@Repository
public class TakenCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was done with an edition. */
    public enum Act {
        DOWNLOAD,
        READING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One more today. One statement. */
    @Transactional
    public void add(UUID publication, String language, Act act) {
        jdbc.sql("""
                        insert into portal.publication_taken as t (publication, language, act, day, number)
                        values (:publication, :language, :act, :day, 1)
                        on conflict (publication, language, act, day) do update set number = t.number + 1
                        """)
                .param("publication", publication)
                .param("language", language)
                .param("act", act.code())
                .param("day", VietnamTime.today(clock))
                .update();
    }

    /** Of all time and all languages. */
    public record Total(long downloads, long readings) {}

    /** One statement. */
    public Total total(UUID publication) {
        return jdbc.sql("""
                        select coalesce(sum(number) filter (where act = 'download'), 0) as downloads,
                               coalesce(sum(number) filter (where act = 'reading'), 0) as readings
                          from portal.publication_taken where publication = :publication
                        """)
                .param("publication", publication)
                .query((row, number) -> new Total(row.getLong("downloads"), row.getLong("readings")))
                .single();
    }

    /** An edition in a month in which it was taken or read. */
    public record Month(UUID publication, String language, YearMonth month, long downloads, long readings) {}

    /** All months of which there is something, the last first. One statement. */
    public List<Month> months() {
        return jdbc.sql("""
                        select publication, language, date_trunc('month', day)::date as month,
                               coalesce(sum(number) filter (where act = 'download'), 0) as downloads,
                               coalesce(sum(number) filter (where act = 'reading'), 0) as readings
                          from portal.publication_taken group by 1, 2, 3 order by 3 desc, 1, 2
                        """)
                .query((row, number) -> new Month(
                        row.getObject("publication", UUID.class),
                        row.getString("language"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("downloads"),
                        row.getLong("readings")))
                .list();
    }
}
