package vn.labuong.reporting.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportPaths;

/** What the page of hand-downs sends. */
final class HandDownRequests {

    private HandDownRequests() {}

    /** Three communes that live when the period's reports are due. */
    static List<AgencyId> communes(Agencies agencies, ReportingPeriod period) {
        return agencies.snapshot().agencies().stream()
                .filter(one -> one.level() == Agency.Level.COMMUNE
                        && one.existsOn(period.dueBefore().minusDays(1)))
                .map(Agency::id)
                .limit(3)
                .toList();
    }

    static String page(UnitReport report) {
        return ReportPaths.handDowns(report.id());
    }

    /** Passes the duty to one subordinate; no task means the whole duty. */
    static MockHttpServletRequestBuilder pass(
            UnitReport own, RequestPostProcessor who, String subordinate, String day, String... tasks) {
        MockHttpServletRequestBuilder request = post(page(own))
                .with(who)
                .with(csrf())
                .param("subordinate", subordinate)
                .param("day", day);
        return tasks.length == 0 ? request : request.param("task", tasks);
    }

    static MockHttpServletRequestBuilder act(UnitReport own, long id, String what, RequestPostProcessor who) {
        return post(page(own) + "/" + id + what).with(who).with(csrf());
    }

    static MockHttpServletRequestBuilder take(UnitReport own, RequestPostProcessor who, String cell, int seen) {
        return post(page(own) + "/lay")
                .with(who)
                .with(csrf())
                .param("cell", cell)
                .param("seen", String.valueOf(seen));
    }
}
