package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The start, the board and the league: who sees what, what is refused. Each test is rolled back. */
@ProductTest
@Transactional
class PeriodPagesIntegrationTests {

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Periods periods;

    @Autowired
    UnitReports reports;

    private String code = "";
    private String board = "";

    /** Due later than what other tests leave, so that it is among the periods shown. */
    @BeforeEach
    void opens() {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        ReportingPeriod period = new PeriodFixture(periods).add(today.minusDays(3), today.plusDays(60));
        code = period.code();
        board = ReportPaths.period(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void showsEveryPageInThreeLanguages(String language) throws Exception {
        for (Role role : new Role[] {Role.REPORTER, Role.PROGRAMME_OFFICER, Role.AUDITOR, Role.APPROVER}) {
            for (String address : new String[] {ReportPaths.START, board, LeagueController.PATH, "/noi-bo"}) {
                web.perform(get(address).param("lang", language).with(as(role)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void showsReportersTheirOwnLinesOnly() throws Exception {
        String justice = "Sở Tư pháp";
        web.perform(get(board + ".csv").with(as(Role.REPORTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(justice))));
        web.perform(get(board + ".csv").with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(content().string(containsString(justice)));
        web.perform(get(board).param("q", "tu phap").with(as(Role.AUDITOR)))
                .andExpect(content().string(containsString(justice)))
                .andExpect(content().string(not(containsString("/gia-han"))));
    }

    @Test
    void beginsTheReportOfOnesOwnAgencyOnly() throws Exception {
        web.perform(post(board + "/bat-dau")
                        .with(as(Role.REPORTER))
                        .with(csrf())
                        .param("agency", PeriodFixture.JUSTICE.value()))
                .andExpect(status().isForbidden());
        web.perform(post(board + "/bat-dau")
                        .with(as(Role.REPORTER))
                        .with(csrf())
                        .param("agency", PeriodFixture.LEAD.value()))
                .andExpect(status().is3xxRedirection());
        assertThat(reports.find(period().id(), PeriodFixture.LEAD, null)).isPresent();
    }

    @Test
    void letsTheLeadAloneChangeThePeriodAndKeepsWhatWasTyped() throws Exception {
        web.perform(post(board + "/khoa").with(as(Role.REPORTER)).with(csrf()).param("reason", "x"))
                .andExpect(status().isForbidden());
        web.perform(post(board + "/gia-han")
                        .with(as(Role.PROGRAMME_OFFICER))
                        .with(csrf())
                        .param("agency", PeriodFixture.JUSTICE.value())
                        .param("until", "2026-02-30")
                        .param("letter", "12/CV-thu"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("12/CV-thu")));
        web.perform(post(board + "/gia-han")
                        .with(as(Role.PROGRAMME_OFFICER))
                        .with(csrf())
                        .param("agency", PeriodFixture.JUSTICE.value())
                        .param("until", period().dueBefore().plusDays(4).toString())
                        .param("letter", "12/CV-thu"))
                .andExpect(redirectedUrl(board));
        web.perform(get(board).with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(content().string(containsString("12/CV-thu")));
        web.perform(post(board + "/khoa")
                        .with(as(Role.PROGRAMME_OFFICER))
                        .with(csrf())
                        .param("version", "7")
                        .param("reason", "x"))
                .andExpect(status().isConflict());
    }

    @Test
    void addsAnAdHocPeriodForTheLeadAloneAndKeepsWhatWasTyped() throws Exception {
        String address = ReportPaths.START + "/ky/" + PeriodFixture.PLAN + "/dot-xuat";
        web.perform(adHoc(address, "2026-10-31").with(as(Role.REPORTER))).andExpect(status().isForbidden());
        web.perform(adHoc(address, "2026-13-45").with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Báo cáo thử đột xuất")));
        web.perform(adHoc(address, "2026-10-31").with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(redirectedUrl(ReportPaths.START + "/ky/" + PeriodFixture.PLAN + "/thu-dot-xuat"));
        ReportingPeriod added = periods.find(PeriodFixture.PLAN, "thu-dot-xuat").orElseThrow();
        assertThat(added.until()).isEqualTo(LocalDate.of(2026, 11, 1));
        web.perform(adHoc(address, "2026-10-31").with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(status().is(422));
    }

    private static MockHttpServletRequestBuilder adHoc(String address, String last) {
        return post(address)
                .with(csrf())
                .param("code", "thu-dot-xuat")
                .param("title", "Báo cáo thử đột xuất")
                .param("from", "2026-10-01")
                .param("last", last)
                .param("cutOff", "2026-11-05")
                .param("opensOn", "2026-11-01")
                .param("dueBefore", "2026-11-20");
    }

    @Test
    void showsTheSumsOfPeriodsToThoseWhoOverseeThePlanOnly() throws Exception {
        String consolidation = ReportPaths.consolidation(period());
        for (Role role : new Role[] {Role.PROGRAMME_OFFICER, Role.AUDITOR}) {
            web.perform(get(ReportPaths.START).with(as(role)))
                    .andExpect(content().string(containsString(consolidation)));
        }
        web.perform(get(ReportPaths.START).with(as(Role.REPORTER)))
                .andExpect(content().string(not(containsString(consolidation))));
        web.perform(get(board).with(as(Role.AUDITOR))).andExpect(content().string(containsString("sap=han")));
    }

    @Test
    void givesProgramsTheFiguresOfTheBoard() throws Exception {
        String address = "/api/v1/reporting/periods/" + PeriodFixture.PLAN + "/" + code + "/standings";
        web.perform(get(address).with(as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].percent").value(0.0))
                .andExpect(jsonPath("$.items[0].timeliness").value("awaited"));
        web.perform(get("/api/v1/reporting/periods")
                        .param("plan", PeriodFixture.PLAN.value())
                        .with(as(Role.REPORTER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].code").exists());
    }

    @Test
    void asksTheDatabaseAFixedNumberOfTimes() throws Exception {
        web.perform(get(board).with(as(Role.AUDITOR)));
        long few = StatementCounter.during(() -> web.perform(get(board).with(as(Role.AUDITOR))));
        long id = period().id();
        reports.begin(id, PeriodFixture.JUSTICE, null, true);
        reports.begin(id, PeriodFixture.LEAD, null, true);
        long more = StatementCounter.during(() -> web.perform(get(board).with(as(Role.AUDITOR))));
        assertThat(more).isEqualTo(few).isLessThan(40);
        assertThat(StatementCounter.during(
                        () -> web.perform(get(LeagueController.PATH).with(as(Role.AUDITOR)))))
                .isLessThan(150);
    }

    private ReportingPeriod period() {
        return periods.find(PeriodFixture.PLAN, code).orElseThrow();
    }

    private RequestPostProcessor as(Role role) {
        return authentication(demo.as(role));
    }
}
