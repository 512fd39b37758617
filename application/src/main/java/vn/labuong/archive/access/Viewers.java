package vn.labuong.archive.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.shared.time.VietnamTime;

/** Who looks: from the session, and into the parameters of {@link #maySee}. */
@Component
public class Viewers {

    /** Roles that open the agency's own items; who only manages the system or judges a contest has no part in them. */
    private static final Set<Role> OF_THE_AGENCY =
            EnumSet.of(Role.PROGRAMME_OFFICER, Role.REPORTER, Role.APPROVER, Role.ARCHIVIST, Role.EDITOR);

    private final Access access;
    private final Clock clock;

    Viewers(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Whoever asks now, today. */
    public Viewer current() {
        LocalDate today = VietnamTime.today(clock);
        Optional<Person> person = access.current();
        return person.map(somebody -> of(somebody, today)).orElseGet(() -> Viewer.publicOn(today));
    }

    /** What that person may see on that day. */
    public Viewer of(Person person, LocalDate on) {
        Set<Role> roles = access.roles(person, on);
        Set<AgencyId> agencies = new HashSet<>();
        for (Role role : OF_THE_AGENCY) {
            if (roles.contains(role)) {
                agencies.addAll(access.scope(person, role, on));
            }
        }
        boolean archivist = roles.contains(Role.ARCHIVIST);
        return new Viewer(
                on,
                !roles.isEmpty(),
                agencies,
                archivist,
                archivist ? access.scope(person, Role.ARCHIVIST, on) : Set.of());
    }

    /**
     * The rule of access as a condition of SQL on the item {@code i} of the statement; {@link #bind} sets its parameters.
     *
     * @param level an expression of SQL for the level of what is asked for, never text from outside
     */
    public static String maySee(String level) {
        return "archive.may_see(i, " + level + ", :today, :staff, :agencies, :archivist, :keeps)";
    }

    /** Sets the parameters of {@link #maySee}. */
    public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Viewer viewer) {
        return statement
                .param("today", viewer.on())
                .param("staff", viewer.staff())
                .param("agencies", names(viewer.agencies()))
                .param("archivist", viewer.archivist())
                .param("keeps", names(viewer.keeps()));
    }

    private static String[] names(Set<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).sorted().toArray(String[]::new);
    }
}
