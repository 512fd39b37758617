package vn.labuong.portal.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.labuong.archive.OpenAddresses;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.shared.time.VietnamTime;

/** The standing pages, and those of published plans with their tasks and indicators. */
@Component
class ProgrammePages implements SitePages {

    private static final List<String> STANDING =
            List.of("/", "/tu-lieu", "/tu-lieu/chu-de", "/co-quan", "/sap-xep", "/khong-lam-gi");

    private final Plans plans;
    private final OpenAddresses archive;
    private final Clock clock;

    ProgrammePages(Plans plans, OpenAddresses archive, Clock clock) {
        this.plans = plans;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        STANDING.forEach(path -> pages.add(new Page(path, null)));
        archive.concepts().forEach(path -> pages.add(new Page(path, null)));
        for (Plan plan : plans.published()) {
            String root = "/chuong-trinh/" + plan.code();
            for (String path : List.of("", "/nhiem-vu", "/chi-tieu", "/quyen")) {
                pages.add(new Page(root + path, null));
            }
            plans.tasks(plan.code(), VietnamTime.today(clock)).stream()
                    .filter(task -> task.isTask())
                    .forEach(task -> pages.add(
                            new Page(root + "/nhiem-vu/" + segment(task.code().value()), null)));
            plans.indicators(plan.code())
                    .forEach(indicator -> pages.add(new Page(root + "/chi-tieu/" + segment(indicator.code()), null)));
        }
        return pages;
    }

    private static String segment(String code) {
        return UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }
}
