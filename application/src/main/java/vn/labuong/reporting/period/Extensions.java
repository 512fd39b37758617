package vn.labuong.reporting.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.shared.database.DatabaseTime;

/** Later days that single agencies were granted by letter; rows are only added, and the newest letter holds. */
@Repository
public class Extensions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Extensions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One letter. */
    public record Granted(long period, AgencyId agency, LocalDate dueBefore, String letter, Instant at) {}

    /** The day that holds for each agency that was granted one. One statement. */
    public Map<AgencyId, LocalDate> of(long period) {
        return ofAll(List.of(period)).getOrDefault(period, Map.of());
    }

    /** As {@link #of} for many periods, by the id of the period; one without letters is not in it. One statement. */
    public Map<Long, Map<AgencyId, LocalDate>> ofAll(Collection<Long> periods) {
        Map<Long, Map<AgencyId, LocalDate>> days = new HashMap<>();
        jdbc.sql("""
                        select period, agency, due_before from reporting.extension
                        where period = any (:periods) order by id
                        """).param("periods", periods.toArray(Long[]::new)).query(row -> {
            days.computeIfAbsent(row.getLong(1), none -> new LinkedHashMap<>())
                    .put(new AgencyId(row.getString(2)), row.getObject(3, LocalDate.class));
        });
        return days;
    }

    /** All letters of a period, oldest first. One statement. */
    public List<Granted> letters(long period) {
        return jdbc.sql("select * from reporting.extension where period = :period order by id")
                .param("period", period)
                .query((row, number) -> new Granted(
                        row.getLong("period"),
                        new AgencyId(row.getString("agency")),
                        row.getObject("due_before", LocalDate.class),
                        row.getString("letter"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** As {@link #of} for every period of the plan, by id of the period. One statement. */
    Map<Long, Map<AgencyId, LocalDate>> ofPlan(PlanCode plan) {
        Map<Long, Map<AgencyId, LocalDate>> days = new HashMap<>();
        jdbc.sql("""
                        select extension.period, extension.agency, extension.due_before from reporting.extension
                        join reporting.period on period.id = extension.period
                        where period.plan = :plan order by extension.id
                        """).param("plan", plan.value()).query(row -> {
            days.computeIfAbsent(row.getLong(1), none -> new HashMap<>())
                    .put(new AgencyId(row.getString(2)), row.getObject(3, LocalDate.class));
        });
        return days;
    }

    /** Makes whoever grants something in the same period wait until this transaction has ended. */
    void lock(long period) {
        jdbc.sql("select id from reporting.period where id = :period for update")
                .param("period", period)
                .query(Long.class)
                .single();
    }

    void add(ReportingPeriod period, AgencyId agency, LocalDate dueBefore, String letter, String who) {
        jdbc.sql("""
                        insert into reporting.extension (period, agency, due_before, letter, who, recorded_at, demo)
                        values (:period, :agency, :dueBefore, :letter, :who, :now, :demo)
                        """)
                .param("period", period.id())
                .param("agency", agency.value())
                .param("dueBefore", dueBefore)
                .param("letter", letter)
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .param("demo", period.demo())
                .update();
    }
}
