package vn.labuong.reporting.asked;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return ofAll(List.of(period)).getOrDefault(period, List.of());
    }

    /** As {@link #of} for many periods, by the id of the period; one without any is not in it. One statement. */
    public Map<Long, List<HandDown>> ofAll(Collection<Long> periods) {
        Map<Long, List<HandDown>> passed = new HashMap<>();
        jdbc.sql("""
                        select period, id, agency, subordinate, tasks, due_before from reporting.hand_down
                        where period = any (:periods) and withdrawn_at is null order by id
                        """).param("periods", periods.toArray(Long[]::new)).query(row -> {
            passed.computeIfAbsent(row.getLong("period"), none -> new ArrayList<>())
                    .add(handDown(row));
        });
        return passed;
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
