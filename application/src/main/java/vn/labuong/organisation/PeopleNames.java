package vn.labuong.organisation;

import java.util.Collection;
import java.util.Map;

/** What people are called, for pages on which one person reads what another wrote. */
public interface PeopleNames {

    /** Full name by user name; whoever is not known is not in it. One statement. */
    Map<String, String> of(Collection<String> usernames);
}
