package vn.labuong.reporting.workflow;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** Subordinates whose report an agency leaves out of its own, each with the reason; rows are only added. */
@Repository
public class LeftOut {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    LeftOut(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest reason for each subordinate. One statement. */
    public Map<AgencyId, String> of(long report) {
        Map<AgencyId, String> reasons = new LinkedHashMap<>();
        jdbc.sql("select subordinate, reason from reporting.left_out where report = :report order by id")
                .param("report", report)
                .query(row -> {
                    reasons.put(new AgencyId(row.getString("subordinate")), row.getString("reason"));
                });
        return reasons;
    }

    /** Adds a reason, which is never blank. */
    @Transactional
    public void add(UnitReport report, AgencyId subordinate, String reason, String who) {
        jdbc.sql("""
                        insert into reporting.left_out (report, subordinate, reason, who, at)
                        values (:report, :subordinate, :reason, :who, :now)
                        """)
                .param("report", report.id())
                .param("subordinate", subordinate.value())
                .param("reason", reason)
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .update();
        audit.record(AuditEvent.of("reporting.hand-down.left-out", "report", report.period() + "/" + report.agency())
                .to(Map.of("agency", subordinate.value()))
                .because(reason));
    }
}
