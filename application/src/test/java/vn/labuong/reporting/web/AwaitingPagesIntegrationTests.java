package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** What awaits somebody, in a list that stays short however much it is. Each test is rolled back. */
@ProductTest
@Transactional
class AwaitingPagesIntegrationTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int SENT = 12;

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Periods periods;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    ReportWords words;

    private String title = "";
    private List<AgencyId> senders = List.of();

    /** Due later than what other tests leave, so that it is among the periods shown. */
    @BeforeEach
    void sends() {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        ReportingPeriod period = new PeriodFixture(periods).add(today.minusDays(3), today.plusDays(70));
        title = words.period(period, VIETNAMESE);
        senders = asked.in(List.of(period)).get(0).units().keySet().stream()
                .limit(SENT)
                .toList();
        ReviewFixture units = new ReviewFixture(filing, workflow);
        senders.forEach(agency -> units.sent(period, agency, null));
    }

    @Test
    void keepsTheFirstInSightAndFoldsTheOthersUnderTheirNumber() throws Exception {
        String block = block(page("", Role.PROGRAMME_OFFICER));
        String seen = block.substring(0, block.contains("<details") ? block.indexOf("<details") : block.length());
        assertThat(lines(block)).isEqualTo(SENT);
        assertThat(lines(seen)).isLessThanOrEqualTo(AwaitingGroups.SHOWN);
        assertThat(block)
                .containsPattern("<details>\\s*<summary>Xem (thêm )?" + (SENT - lines(seen)) + " báo cáo</summary>");
    }

    @Test
    void narrowsByNameOrPeriodWithoutScriptsAndSaysWhereNothingIsFound() throws Exception {
        String period = block(page(title, Role.PROGRAMME_OFFICER));
        assertThat(lines(period)).isEqualTo(SENT);
        assertThat(period).contains("<details open=\"open\">");
        String none = page("khong co ai ten the nay", Role.PROGRAMME_OFFICER);
        assertThat(none)
                .contains("Không có báo cáo nào khớp “khong co ai ten the nay”", "value=\"khong co ai ten the nay\"")
                .doesNotContain("work-list");
        assertThat(page("<b>\"'&", Role.AUDITOR)).contains("khớp “&lt;b&gt;&quot;&#39;&amp;”");
    }

    @Test
    void namesThreeOnTheFirstPageAndCountsTheOthers() throws Exception {
        String home = html(get("/noi-bo"), Role.PROGRAMME_OFFICER);
        assertThat(home.split("Chờ bạn xem xét: ", -1)).hasSize(3 + 1 + 1);
        assertThat(home)
                .containsPattern("Chờ bạn xem xét: còn [0-9]+ báo cáo nữa")
                .contains("#viec-TO_DECIDE");
    }

    /** From the heading of the period to the next period's or the section's end. */
    private String block(String page) {
        int from = page.indexOf(title, page.indexOf("viec-TO_DECIDE"));
        assertThat(from).isPositive();
        int section = page.indexOf("</section>", from);
        int next = page.indexOf("work-period", from);
        return page.substring(from, next < 0 ? section : Math.min(next, section));
    }

    private static int lines(String html) {
        return html.split("class=\"work-name\"", -1).length - 1;
    }

    private String page(String sought, Role role) throws Exception {
        return html(get(ReportPaths.START).param("q", sought), role);
    }

    private String html(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return web.perform(request.with(authentication(demo.as(role))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
