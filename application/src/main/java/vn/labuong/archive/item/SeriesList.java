package vn.labuong.archive.item;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series of the retention schedule, in their order. */
@Repository
public class SeriesList {

    private final JdbcClient jdbc;

    SeriesList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A series by its title in the language asked for. */
    public record Series(String code, String title) {}

    /** All series. One statement. */
    public List<Series> all(String lang) {
        return jdbc.sql("select code, title_vi, title_en, title_km from archive.series order by position")
                .query((row, number) -> new Series(
                        row.getString("code"), row.getString("title_" + (lang.matches("en|km") ? lang : "vi"))))
                .list();
    }
}
