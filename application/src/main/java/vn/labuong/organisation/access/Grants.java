package vn.labuong.organisation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.Role;

/** The stored grants: added and closed, never removed. */
@Repository
public class Grants {

    private static final String SELECT = """
            select g.*, p.username, p.full_name
              from organisation.role_grant g join organisation.person p on p.id = g.person
            """;

    private final JdbcClient database;
    private final Clock clock;

    Grants(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every grant the person ever had, the latest first. */
    public List<Grant> of(PersonId person) {
        return database.sql(SELECT + " where g.person = :person order by g.valid_from desc, g.role, g.id")
                .param("person", person.value())
                .query(Grants::grant)
                .list();
    }

    Optional<Grant> find(UUID id) {
        return database.sql(SELECT + " where g.id = :id")
                .param("id", id)
                .query(Grants::grant)
                .optional();
    }

    /** What is in force on that day for a person who is not locked. */
    List<Grant> inForce(PersonId person, LocalDate on) {
        return database.sql(SELECT + " where g.person = :person" + IN_FORCE)
                .param("person", person.value())
                .param("on", on)
                .query(Grants::grant)
                .list();
    }

    /** What is in force on that day for everybody who is not locked. */
    List<Grant> inForce(LocalDate on) {
        return database.sql(SELECT + " where true" + IN_FORCE)
                .param("on", on)
                .query(Grants::grant)
                .list();
    }

    private static final String IN_FORCE =
            " and p.state = 'ACTIVE' and g.valid_from <= :on and (g.valid_to is null or g.valid_to > :on)";

    Grant add(
            Person person,
            Role role,
            @Nullable AgencyId agency,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            String by) {
        Grant grant = new Grant(UUID.randomUUID(), person, role, agency, from, to, basis, by);
        database.sql("""
                        insert into organisation.role_grant
                               (id, person, role, agency, valid_from, valid_to, basis, granted_by, granted_at)
                        values (:id, :person, :role, :agency, :from, :to, :basis, :by, :now)
                        """)
                .param("id", grant.id())
                .param("person", person.id().value())
                .param("role", role.name())
                .param("agency", agency == null ? null : agency.value())
                .param("from", from)
                .param("to", to)
                .param("basis", basis)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return grant;
    }

    void close(UUID id, LocalDate to) {
        database.sql("update organisation.role_grant set valid_to = :to where id = :id")
                .param("id", id)
                .param("to", to)
                .update();
    }

    /** Until the transaction ends nobody else changes grants: what was counted stays true. */
    void holdStill() {
        database.sql("lock table organisation.role_grant in share row exclusive mode")
                .update();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        String agency = row.getString("agency");
        return new Grant(
                row.getObject("id", UUID.class),
                new Person(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("username"),
                        row.getString("full_name")),
                Role.valueOf(row.getString("role")),
                agency == null ? null : new AgencyId(agency),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"),
                row.getString("granted_by"));
    }
}
