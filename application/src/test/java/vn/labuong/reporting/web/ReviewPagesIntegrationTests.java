package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Steps;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The page of a review: who may, what is refused, what is kept. Each test is rolled back. */
@ProductTest
@Transactional
class ReviewPagesIntegrationTests {

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    UnitReports reports;

    @Autowired
    AskedOfUnits asked;

    @Autowired
    Steps steps;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensToTheReceiverAloneAndToAuditorsForReading() throws Exception {
        UnitReport sent = unit().sent(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        String page = ReportPaths.review(sent.id());
        for (RequestPostProcessor stranger : List.of(
                as(Role.APPROVER),
                with(Role.APPROVER, PeriodFixture.JUSTICE),
                with(Role.PROGRAMME_OFFICER, PeriodFixture.JUSTICE),
                with(Role.PROGRAMME_OFFICER, new AgencyId("ag91.so-y-te")))) {
            web.perform(get(page).with(stranger)).andExpect(status().isForbidden());
            web.perform(step(sent, "/chap-nhan", stranger)).andExpect(status().isForbidden());
            web.perform(step(sent, "/tra-lai", stranger)).andExpect(status().isForbidden());
        }
        for (Role none : List.of(Role.REPORTER, Role.ADMIN)) {
            web.perform(get(page).with(as(none))).andExpect(status().isForbidden());
            web.perform(step(sent, "/chap-nhan", as(none))).andExpect(status().isForbidden());
        }
        web.perform(get(page).with(as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"cell\""))))
                .andExpect(content().string(not(containsString("id=\"chap-nhan\""))));
        web.perform(step(sent, "/chap-nhan", as(Role.AUDITOR))).andExpect(status().isForbidden());
        web.perform(get(ReportPaths.review(Long.MAX_VALUE)).with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(status().isNotFound());
        web.perform(get(ReportPaths.START + "/x/xem-xet").with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(status().isNotFound());
        assertThat(state(sent)).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void keepsWhatWasTypedWhereAReturnIsRefused() throws Exception {
        UnitReport sent = unit().sent(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        String cell = narrative(sent).local();
        String day = LocalDate.now(VietnamTime.ZONE).plusDays(4).toString();
        String today = LocalDate.now(VietnamTime.ZONE).toString();
        web.perform(step(sent, "/tra-lai", lead()).param("reason", "Chung <b>").param("day", day))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chung &lt;b&gt;</textarea>")));
        web.perform(step(sent, "/tra-lai", lead())
                        .param("cell", cell)
                        .param("why." + cell, "Thiếu nguồn")
                        .param("day", day))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"Thiếu nguồn\"")))
                .andExpect(content().string(containsString("checked=\"checked\"")));
        for (String past : List.of(today, "2026-13-40", "mai")) {
            web.perform(step(sent, "/tra-lai", lead())
                            .param("cell", cell)
                            .param("why." + cell, "Thiếu")
                            .param("reason", "Chung")
                            .param("day", past))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("value=\"" + past + "\"")));
        }
        assertThat(state(sent)).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void returnsNothingThatWasNotMeant() throws Exception {
        UnitReport sent = unit().sent(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        String cell = narrative(sent).local();
        String day = LocalDate.now(VietnamTime.ZONE).plusDays(4).toString();
        web.perform(step(sent, "/tra-lai", lead())
                        .param("cell", cell)
                        .param("why." + cell, "Thiếu")
                        .param("why.plan/proposal", "Quên chọn ô")
                        .param("reason", "Chung")
                        .param("day", day))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"Quên chọn ô\"")));
        web.perform(step(sent, "/tra-lai", lead())
                        .param("cell", "task:KHONG.CO/figure")
                        .param("why.task:KHONG.CO/figure", "x")
                        .param("reason", "Chung")
                        .param("day", day))
                .andExpect(status().is(422));
        assertThat(state(sent)).isEqualTo(ReportState.SUBMITTED);
        assertThat(steps.of(sent.id())).hasSize(1);
    }

    @Test
    void returnsOnceHoweverOftenTheFormIsSentAndRefusesAnOldPage() throws Exception {
        UnitReport sent = unit().sent(new PeriodFixture(periods).open(), PeriodFixture.JUSTICE, null);
        String cell = narrative(sent).local();
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            web.perform(giveBack(sent, cell, key)).andExpect(redirectedUrl(ReportPaths.review(sent.id())));
        }
        assertThat(steps.of(sent.id())).hasSize(2);
        web.perform(giveBack(sent, cell, UUID.randomUUID().toString())).andExpect(status().isConflict());
        web.perform(step(sent, "/chap-nhan", lead())).andExpect(status().isConflict());
        assertThat(state(sent)).isEqualTo(ReportState.RETURNED);
    }

    @Test
    void acceptsReopensAndNamesTheNextThatWaits() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        UnitReport sent = unit().sent(period, PeriodFixture.JUSTICE, null);
        UnitReport other = unit().sent(period, PeriodFixture.LEAD, null);
        web.perform(step(sent, "/chap-nhan", lead())).andExpect(redirectedUrl(ReportPaths.review(sent.id())));
        assertThat(state(sent)).isEqualTo(ReportState.ACCEPTED);
        web.perform(get(ReportPaths.review(sent.id())).with(lead()))
                .andExpect(content().string(containsString("href=\"" + ReportPaths.review(other.id()) + "\"")));
        UnitReport accepted = reports.find(sent.id()).orElseThrow();
        web.perform(giveBack(
                        accepted, narrative(sent).local(), UUID.randomUUID().toString()))
                .andExpect(redirectedUrl(ReportPaths.review(sent.id())));
        assertThat(state(sent)).isEqualTo(ReportState.REOPENED);
    }

    @Test
    void standsBesideLastYearAndMarksACopy() throws Exception {
        ReportingPeriod open = new PeriodFixture(periods).open();
        ReportingPeriod before = lastYear(open);
        unit().accepted(before, PeriodFixture.JUSTICE, null);
        UnitReport sent = unit().sent(open, PeriodFixture.JUSTICE, null);
        String page = body(ReportPaths.review(sent.id()));
        assertThat(page)
                .contains("Gần như chép lại năm trước", "Số bằng đúng năm trước", "Chênh lệch: 0")
                .contains(ReviewFixture.WORDS);
        assertThat(body(ReportPaths.review(sent.id()) + "?bat-buoc=on"))
                .doesNotContain("value=\"plan/proposal\"")
                .contains("value=\"plan/narrative\"");
        assertThat(body(ReportPaths.review(sent.id()) + "?danh-dau=on"))
                .doesNotContain("value=\"plan/proposal\"")
                .contains("value=\"plan/narrative\"");
        assertThat(body(ReportPaths.review(sent.id()) + "?nhom=plan"))
                .doesNotContain("value=\"task:")
                .contains("value=\"plan/proposal\"");
        assertThat(body(ReportPaths.review(sent.id()) + "?nhom=%22%3E%3Cscript"))
                .contains("empty-title");
    }

    @Test
    void foldsWhatAsksForNothingAndSaysOnceThatNothingStandsBeside() throws Exception {
        ReportingPeriod open = new PeriodFixture(periods).open();
        UnitReport sent = unit().sent(open, PeriodFixture.JUSTICE, null);
        String first = body(ReportPaths.review(sent.id()));
        boolean beside = first.contains("data-label=\"Năm trước\"");
        assertThat(first.split("Không có gì của năm trước", -1)).hasSize(beside ? 1 : 2);
        assertThat(first.indexOf("value=\"plan/narrative\""))
                .isPositive()
                .isLessThan(first.indexOf("Ô không bắt buộc, để trống"));
        UnitReport again = unit().send(unit().giveBack(sent, narrative(sent)));
        String second = body(ReportPaths.review(again.id()));
        assertThat(second).contains("Đã xem ở lần quyết định trước, không thay đổi");
    }

    @Test
    void costsTheSameNumberOfStatementsHoweverManyAnswersAndReports() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        Filing.Opened opened = filing.open(period, PeriodFixture.JUSTICE, null).orElseThrow();
        String page = ReportPaths.review(opened.report().id());
        body(page);
        long empty = StatementCounter.during(() -> body(page));
        unit().filled(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null);
        UnitReport sent = unit().sent(period, PeriodFixture.JUSTICE, null);
        unit().sent(period, PeriodFixture.LEAD, null);
        UnitReport returned = unit().giveBack(sent, narrative(sent));
        unit().send(returned);
        assertThat(StatementCounter.during(() -> body(page))).isEqualTo(empty);
    }

    private ReportingPeriod lastYear(ReportingPeriod open) {
        String code = "N-" + System.nanoTime();
        periods.add(new ReportingPeriod(
                0,
                PeriodFixture.PLAN,
                code,
                ReportingPeriod.Kind.YEARLY,
                null,
                LocalDate.of(2025, 1, 1),
                // A day later than any other of that year, so that it is the last before.
                LocalDate.of(2026, 1, 1),
                open.cutOff(),
                open.opensOn(),
                open.dueBefore(),
                Certainty.VERIFIED,
                false,
                true,
                0));
        return periods.find(PeriodFixture.PLAN, code).orElseThrow();
    }

    private String body(String page) throws Exception {
        return web.perform(get(page).with(lead()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private AskedCell narrative(UnitReport report) {
        return asked
                .in(periods.find(report.period()).orElseThrow())
                .of(report.agency(), report.receiver())
                .orElseThrow()
                .required()
                .stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletRequestBuilder giveBack(UnitReport report, String cell, String key) {
        return step(report, "/tra-lai", lead())
                .param("cell", cell)
                .param("why." + cell, "Thiếu nguồn")
                .param("reason", "Chung")
                .param("day", LocalDate.now(VietnamTime.ZONE).plusDays(4).toString())
                .param("key", key);
    }

    private static MockHttpServletRequestBuilder step(UnitReport report, String what, RequestPostProcessor who) {
        return post(ReportPaths.review(report.id()) + what)
                .with(who)
                .with(csrf())
                .param("seen", String.valueOf(report.version()));
    }

    private ReviewFixture unit() {
        return new ReviewFixture(filing, workflow);
    }

    private ReportState state(UnitReport report) {
        return reports.find(report.id()).orElseThrow().state();
    }

    private RequestPostProcessor lead() {
        return as(Role.PROGRAMME_OFFICER);
    }

    private RequestPostProcessor as(Role role) {
        return authentication(demo.as(role));
    }

    private RequestPostProcessor with(Role role, AgencyId agency) {
        return ReviewPeople.with(jdbc, role, agency);
    }
}
