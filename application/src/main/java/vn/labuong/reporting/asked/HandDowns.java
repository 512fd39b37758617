package vn.labuong.reporting.asked;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.TaskCode;

/** Duties that agencies passed down to others for one period. */
@Repository
public class HandDowns {

    private final JdbcClient jdbc;

    HandDowns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One agency reports to another instead of the other alone reporting.
     *
     * @param tasks which tasks; none means everything that the agency is asked
     * @param dueBefore the subordinate's own day, before that of the agency
     */
    public record HandDown(long id, AgencyId agency, AgencyId subordinate, Set<TaskCode> tasks, LocalDate dueBefore) {

        public HandDown {
            tasks = Set.copyOf(tasks);
        }
    }

    /** Those that hold, oldest first. One statement. */
    public List<HandDown> of(long period) {
        return jdbc.sql("""
                        select id, agency, subordinate, tasks, due_before from reporting.hand_down
                        where period = :period and withdrawn_at is null order by id
                        """)
                .param("period", period)
                .query((row, number) -> handDown(row))
                .list();
    }

    private static HandDown handDown(ResultSet row) throws SQLException {
        Array tasks = row.getArray("tasks");
        return new HandDown(
                row.getLong("id"),
                new AgencyId(row.getString("agency")),
                new AgencyId(row.getString("subordinate")),
                tasks == null
                        ? Set.of()
                        : Arrays.stream((String[]) tasks.getArray())
                                .map(TaskCode::new)
                                .collect(Collectors.toSet()),
                row.getObject("due_before", LocalDate.class));
    }
}
