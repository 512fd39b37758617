package vn.labuong.portal.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanResults;
import vn.labuong.plan.Plans;
import vn.labuong.portal.site.SitePages;
import vn.labuong.shared.time.VietnamTime;

/** The pages of disclosure, with when what they show was changed last. */
@Component
public class DisclosurePages implements SitePages {

    private final Plans plans;
    private final PlanResults results;
    private final YearResults years;
    private final Clock clock;

    DisclosurePages(Plans plans, PlanResults results, YearResults years, Clock clock) {
        this.plans = plans;
        this.results = results;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public List<Page> pages() {
        Map<Integer, Instant> changes = changes();
        List<Page> pages = new ArrayList<>();
        for (String path : List.of("/cong-khai", "/cong-khai/tu-dien", "/cong-khai/nhung")) {
            pages.add(new Page(path, null));
        }
        for (int year : years.years(VietnamTime.today(clock))) {
            pages.add(new Page("/cong-khai/" + year, changes.get(year)));
        }
        return pages;
    }

    /** When something of a year was entered last, by year. */
    public Map<Integer, Instant> changes() {
        Map<Integer, Instant> changes = new TreeMap<>();
        int now = VietnamTime.today(clock).getYear();
        for (Plan plan : plans.published()) {
            results.changes(plan.code()).forEach((year, at) -> {
                if (plan.fromYear() <= year && year <= Math.min(plan.toYear(), now)) {
                    changes.merge(year, at, (one, other) -> one.isAfter(other) ? one : other);
                }
            });
        }
        return changes;
    }
}
