package vn.labuong.budget.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.budget.ledger.BudgetWriting;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.organisation.WorkItems;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;

/** The way from the first page to the money: the sheets of a person's own agencies, and the sums. */
@Component
class BudgetWork implements WorkItems {

    private static final int AGENCIES_SHOWN = 5;
    private static final Set<Role> READERS =
            Set.of(Role.PROGRAMME_OFFICER, Role.REPORTER, Role.APPROVER, Role.ADMIN, Role.AUDITOR);

    private final Plans plans;
    private final BudgetWriting writing;
    private final BudgetGate gate;

    BudgetWork(Plans plans, BudgetWriting writing, BudgetGate gate) {
        this.plans = plans;
        this.writing = writing;
        this.gate = gate;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        if (!RolesHeld.anyOf(READERS)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        Set<AgencyId> own = new TreeSet<>(writing.own(person));
        for (Plan plan : plans.all()) {
            int year = gate.year(plan, null);
            own.stream()
                    .limit(AGENCIES_SHOWN)
                    .forEach(agency -> items.add(new Item(
                            "budget.work.sheet",
                            List.of(gate.name(agency, year, LocaleContextHolder.getLocale()), String.valueOf(year)),
                            BudgetGate.address(plan, year, agency))));
            items.add(new Item(
                    "budget.work.overview",
                    List.of(String.valueOf(year), plan.code().value()),
                    BudgetGate.overview(plan, year)));
        }
        return items.isEmpty() ? List.of() : List.of(new Section("budget.title", items));
    }
}
