package vn.labuong.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.organisation.WorkItems;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.importing.ImportDraft;
import vn.labuong.plan.importing.Importing;

/** What awaits people of the programme: readings that are not settled, plans, and the way to import one. */
@Component
class ProgrammeWork implements WorkItems {

    private static final int DRAFTS_SHOWN = 10;
    private static final Set<Role> EDITORS = Set.of(Role.PROGRAMME_OFFICER, Role.ADMIN);

    private final Plans plans;
    private final Importing importing;

    ProgrammeWork(Plans plans, Importing importing) {
        this.plans = plans;
        this.importing = importing;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        if (!RolesHeld.anyOf(EDITORS)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        importing.newest(DRAFTS_SHOWN).stream()
                .filter(ImportDraft::isOpen)
                .forEach(draft -> items.add(new Item(
                        "plan.work.draft",
                        List.of(draft.reading().source().name(), draft.plan().value()),
                        ImportController.PATH + "/" + draft.id())));
        for (Plan plan : plans.all()) {
            String key = plan.published() ? "plan.work.plan" : "plan.work.unpublished";
            items.add(new Item(key, List.of(plan.title().vi()), "/chuong-trinh/" + plan.code()));
            items.add(new Item("plan.work.facts", List.of(plan.title().vi()), PlanEditController.address(plan.code())));
        }
        items.add(new Item("plan.work.import", List.of(), ImportController.PATH));
        return List.of(new Section("plan.work.title", items));
    }
}
