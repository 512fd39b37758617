package vn.labuong.reporting.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;

/** The reports as they are kept; each method is one statement. Their state is changed by the workflow alone. */
@Repository
public class UnitReports {

    private final JdbcClient jdbc;

    UnitReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UnitReport> find(long id) {
        return jdbc.sql("select * from reporting.unit_report where id = :id")
                .param("id", id)
                .query((row, number) -> report(row))
                .optional();
    }

    /** What the agency has begun to report to that receiver, null being the plan's lead. */
    public Optional<UnitReport> find(long period, AgencyId agency, @Nullable AgencyId receiver) {
        return jdbc.sql("""
                        select * from reporting.unit_report
                        where period = :period and agency = :agency and receiver is not distinct from :receiver
                        """)
                .param("period", period)
                .param("agency", agency.value())
                .param("receiver", receiver == null ? null : receiver.value())
                .query((row, number) -> report(row))
                .optional();
    }

    /** Every report of a period that somebody has begun, in the order of the agencies' ids. */
    public List<UnitReport> of(long period) {
        return ofAll(List.of(period));
    }

    /** The same for many periods, one after the other. */
    public List<UnitReport> ofAll(Collection<Long> periods) {
        return jdbc.sql("""
                        select * from reporting.unit_report where period = any (:periods)
                        order by period, agency, receiver
                        """)
                .param("periods", periods.toArray(Long[]::new))
                .query((row, number) -> report(row))
                .list();
    }

    /** The report, begun now where nobody has; of two at the same moment one begins it. */
    public UnitReport begin(long period, AgencyId agency, @Nullable AgencyId receiver, boolean demo) {
        jdbc.sql("""
                        insert into reporting.unit_report (period, agency, receiver, demo)
                        values (:period, :agency, :receiver, :demo)
                        on conflict (period, agency, receiver) do nothing
                        """)
                .param("period", period)
                .param("agency", agency.value())
                .param("receiver", receiver == null ? null : receiver.value())
                .param("demo", demo)
                .update();
        return find(period, agency, receiver).orElseThrow();
    }

    static UnitReport report(ResultSet row) throws SQLException {
        String receiver = row.getString("receiver");
        return new UnitReport(
                row.getLong("id"),
                row.getLong("period"),
                new AgencyId(row.getString("agency")),
                receiver == null ? null : new AgencyId(receiver),
                ReportState.valueOf(row.getString("state")),
                row.getString("nothing_reason"),
                row.getString("approval_asked_by"),
                instant(row, "approval_asked_at"),
                instant(row, "first_sent_at"),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                instant(row, "accepted_at"),
                row.getString("accepted_by"),
                row.getObject("new_due_before", LocalDate.class),
                row.getBoolean("demo"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
