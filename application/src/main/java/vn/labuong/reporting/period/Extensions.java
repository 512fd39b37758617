package vn.labuong.reporting.period;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;

/** Later days that single agencies were granted by letter; the newest letter holds. */
@Repository
public class Extensions {

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Granted(AgencyId agency, LocalDate dueBefore) {}

    /** The day that holds for each agency that was granted one. One statement. */
    public Map<AgencyId, LocalDate> of(long period) {
        Map<AgencyId, LocalDate> days = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (agency) agency, due_before from reporting.extension
                        where period = :period order by agency, id desc
                        """)
                .param("period", period)
                .query((row, number) -> new Granted(
                        new AgencyId(row.getString("agency")), row.getObject("due_before", LocalDate.class)))
                .list()
                .forEach(granted -> days.put(granted.agency(), granted.dueBefore()));
        return days;
    }
}
