package vn.labuong.reporting.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.SignedIn;

/** Invented people of other agencies than the demonstration's. */
final class ReviewPeople {

    private ReviewPeople() {}

    /** Somebody new who holds that role for that agency. */
    static RequestPostProcessor with(JdbcClient jdbc, Role role, AgencyId agency) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisation.person (id, username, full_name, password_hash, password_temporary, demo,
                                                         created_at)
                        values (:id, :name, :name, 'x', false, true, now())
                        """).param("id", id).param("name", "thu." + id).update();
        jdbc.sql("""
                        insert into organisation.role_grant (id, person, role, agency, valid_from, basis, granted_by,
                                                             granted_at)
                        values (:grant, :id, :role, :agency, date '2023-01-01', 'thử', 'system', now())
                        """)
                .param("grant", UUID.randomUUID())
                .param("id", id)
                .param("role", role.name())
                .param("agency", agency.value())
                .update();
        int credentials = jdbc.sql("select credentials from organisation.person where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        Person person = new Person(new PersonId(id), "thu." + id, "thu." + id);
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person, credentials), null, List.of()));
    }
}
