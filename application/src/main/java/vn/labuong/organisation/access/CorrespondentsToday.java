package vn.labuong.organisation.access;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Correspondents;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.Role;
import vn.labuong.shared.mail.MailAddress;

/** Addresses beside the grants in force; an address that no server would take is as good as none. */
@Component
class CorrespondentsToday implements Correspondents {

    private final JdbcClient database;
    private final Grants grants;
    private final DerivedAccess access;

    CorrespondentsToday(JdbcClient database, Grants grants, DerivedAccess access) {
        this.database = database;
        this.grants = grants;
        this.access = access;
    }

    @Override
    public List<Correspondent> on(LocalDate day) {
        Map<PersonId, List<Grant>> inForce = grants.inForce(day).stream()
                .collect(Collectors.groupingBy(grant -> grant.person().id()));
        return database
                .sql("select * from organisation.person where email is not null and state = 'ACTIVE' order by username")
                .query(Accounts::account)
                .list()
                .stream()
                .map(account -> correspondent(
                        account, inForce.getOrDefault(account.person().id(), List.of()), day))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Correspondent> correspondent(Account account, List<Grant> granted, LocalDate day) {
        Map<Role, Set<AgencyId>> scopes = new EnumMap<>(Role.class);
        for (Grant grant : granted) {
            Set<AgencyId> reach = access.reach(grant, day);
            if (!reach.isEmpty()) {
                scopes.computeIfAbsent(grant.role(), none -> new HashSet<>()).addAll(reach);
            }
        }
        String email = account.email();
        return email == null || scopes.isEmpty()
                ? Optional.empty()
                : MailAddress.parse(email)
                        .map(address -> new Correspondent(account.person(), address, account.language(), scopes));
    }
}
