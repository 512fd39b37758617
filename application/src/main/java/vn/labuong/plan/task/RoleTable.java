package vn.labuong.plan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.GroupCode;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;

/** The table {@code plan.task_role}: dated, only opened and closed. */
@Repository
public class RoleTable {

    private final JdbcClient jdbc;

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All roles of the plan, also closed ones, leads first, in the document's order. */
    public List<TaskRole> of(PlanCode plan) {
        return jdbc.sql("""
                        select * from plan.task_role where plan = :plan
                        order by task, array_position(array['LEAD', 'COORDINATOR', 'REPORT_ONLY'], part), position, id
                        """)
                .param("plan", plan.value())
                .query((row, number) -> role(row))
                .list();
    }

    /** Opens a role; the id of the given one is not used. */
    public void open(PlanCode plan, TaskRole role) {
        TaskRole.Holder holder = role.holder();
        jdbc.sql("""
                        insert into plan.task_role (plan, task, part, position, agency, group_code, verbatim, valid_from,
                          valid_to, legal_basis, certainty)
                        values (:plan, :task, :part, :position, :agency, :group, :verbatim, :validFrom,
                          :validTo, :legalBasis, :certainty)
                        """)
                .param("plan", plan.value())
                .param("task", role.task().value())
                .param("part", role.part().name())
                .param("position", role.position())
                .param(
                        "agency",
                        holder instanceof TaskRole.Named named ? named.agency().value() : null)
                .param(
                        "group",
                        holder instanceof TaskRole.Collective collective
                                ? collective.group().value()
                                : null)
                .param("verbatim", holder instanceof TaskRole.Verbatim verbatim ? verbatim.text() : null)
                .param("validFrom", role.validFrom())
                .param("validTo", role.validTo())
                .param("legalBasis", role.legalBasis())
                .param("certainty", Sql.word(role.certainty()))
                .update();
    }

    /** Closes a role that is open, from that day on; false when it is closed already. */
    public boolean close(PlanCode plan, long role, LocalDate validTo, String because) {
        return jdbc.sql("""
                                update plan.task_role set valid_to = greatest(:validTo::date, valid_from),
                                  closed_because = :because
                                where id = :id and plan = :plan and valid_to is null
                                """)
                        .param("validTo", validTo)
                        .param("because", because)
                        .param("id", role)
                        .param("plan", plan.value())
                        .update()
                == 1;
    }

    private static TaskRole role(ResultSet row) throws SQLException {
        return new TaskRole(
                row.getLong("id"),
                new TaskCode(row.getString("task")),
                TaskRole.Part.valueOf(row.getString("part")),
                row.getInt("position"),
                holder(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"),
                Sql.certainty(row, "certainty"));
    }

    private static TaskRole.Holder holder(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        if (agency != null) {
            return new TaskRole.Named(new AgencyId(agency));
        }
        String group = row.getString("group_code");
        return group == null
                ? new TaskRole.Verbatim(row.getString("verbatim"))
                : new TaskRole.Collective(new GroupCode(group));
    }
}
