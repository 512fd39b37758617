package vn.labuong.event.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.event.briefing.Briefings;
import vn.labuong.event.briefing.Quarter;
import vn.labuong.event.delegation.Requests;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.organisation.WorkItems;

/** What awaits the press desk: a quarter without a briefing, requests that nobody has answered. */
@Component
@Order(550)
class PressDeskWork implements WorkItems {

    private static final Set<Role> PRESS_DESK = Set.of(Role.PRESS_OFFICER, Role.PROGRAMME_OFFICER);

    private final Briefings briefings;
    private final Requests requests;

    PressDeskWork(Briefings briefings, Requests requests) {
        this.briefings = briefings;
        this.requests = requests;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        if (!RolesHeld.anyOf(PRESS_DESK)) {
            return List.of();
        }
        Quarter quarter = Quarter.of(on);
        List<Item> items = new ArrayList<>();
        if (quarter.standing(briefings.all(), on) == Quarter.Standing.MISSING) {
            items.add(new Item(
                    "event.briefing.work.missing",
                    List.of(String.valueOf(quarter.number()), String.valueOf(quarter.year())),
                    EventPaths.BRIEFING_WORK));
        }
        items.add(new Item("event.briefing.work.year", List.of(), EventPaths.BRIEFING_WORK));
        long waiting = requests.waiting();
        items.add(
                waiting == 0
                        ? new Item("event.request.work.list", List.of(), EventPaths.REQUEST_WORK)
                        : new Item("event.request.work.waiting", List.of(waiting), EventPaths.REQUEST_WORK));
        return List.of(new Section("event.work", items));
    }
}
