package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.mail.MailAddress;

/** The people to whom letters about their work can go. */
public interface Correspondents {

    /**
     * Everybody with an address who is not locked and holds a role for some agency on that day, in the order of their user
     * names. Two statements.
     */
    List<Correspondent> on(LocalDate day);

    /**
     * One of them.
     *
     * @param language in which they are written to, null where it is not known
     * @param scopes for which agencies they hold which role; as {@link Access#scope}
     */
    record Correspondent(
            Person person, MailAddress address, @Nullable String language, Map<Role, Set<AgencyId>> scopes) {

        public Correspondent {
            scopes = Map.copyOf(scopes);
        }

        public boolean holds(Role role, AgencyId agency) {
            return scopes.getOrDefault(role, Set.of()).contains(agency);
        }
    }
}
