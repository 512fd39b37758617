package vn.labuong.organisation.access;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencySuccessors;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;

/** The product's own access over a register that a test made up: real people and grants, invented agencies. */
public final class AccessOfRegister {

    private final Accounts accounts;
    private final Grants grants;

    public AccessOfRegister(ListableBeanFactory product) {
        this.accounts = product.getBean(Accounts.class);
        this.grants = product.getBean(Grants.class);
    }

    public Person reporter(String username, AgencyId agency, LocalDate from) {
        Person person = accounts.add(username, "Người thử", null, "x", false).person();
        grants.add(person, Role.REPORTER, agency, from, null, "thử", "system");
        return person;
    }

    public Access over(Agencies agencies) {
        var register = new StaticListableBeanFactory(Map.of("agencies", agencies));
        var successors = new RegisterSuccessors(register.getBeanProvider(Agencies.class));
        return new DerivedAccess(
                grants,
                new StaticListableBeanFactory(Map.of("successors", successors))
                        .getBeanProvider(AgencySuccessors.class));
    }
}
