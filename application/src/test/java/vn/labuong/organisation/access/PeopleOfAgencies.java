package vn.labuong.organisation.access;

import java.time.LocalDate;
import org.springframework.beans.factory.ListableBeanFactory;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;

/** Real people with real roles at agencies that a test invented. */
public final class PeopleOfAgencies {

    private final Accounts accounts;
    private final Grants grants;

    public PeopleOfAgencies(ListableBeanFactory product) {
        this.accounts = product.getBean(Accounts.class);
        this.grants = product.getBean(Grants.class);
    }

    public Person person(String username, Role role, AgencyId agency, LocalDate from) {
        Person person = accounts.add(username, "Người thử", null, "x", false).person();
        grants.add(person, role, agency, from, null, "thử", "system");
        return person;
    }

    /** Nobody signs in as that person any more. */
    public void lock(Person person) {
        accounts.setState(person.id(), Account.State.LOCKED);
    }
}
