package vn.labuong.organisation.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.PeopleNames;

/** The names of accounts, locked ones included: what they wrote stays theirs. */
@Repository
class AccountNames implements PeopleNames {

    private final JdbcClient database;

    AccountNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> of(Collection<String> usernames) {
        Map<String, String> names = new HashMap<>();
        database.sql("select username, full_name from organisation.person where username = any (:usernames)")
                .param("usernames", usernames.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("username"), row.getString("full_name")))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }
}
