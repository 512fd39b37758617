package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.labuong.reporting.web.HandDownRequests.act;
import static vn.labuong.reporting.web.HandDownRequests.page;
import static vn.labuong.reporting.web.HandDownRequests.pass;
import static vn.labuong.reporting.web.HandDownRequests.take;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Role;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.HandDowns;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKey;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Passing a duty down, leaving out, and gathering what came. Each test is rolled back. */
@ProductTest
@Transactional
class HandDownPagesIntegrationTests {

    private static final AgencyId OWN = PeriodFixture.JUSTICE;

    @Autowired
    MockMvc web;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    HandDowns handDowns;

    @Autowired
    Cells cells;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesWhatCannotBePassedDownAndKeepsWhatWasTyped() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        UnitReport own = filing.open(period, OWN, null).orElseThrow().report();
        RequestPostProcessor approver = with(Role.APPROVER, OWN);
        String good = period.dueBefore().minusDays(3).toString();
        String commune = HandDownRequests.communes(agencies, period).get(0).value();
        for (List<String> bad : List.of(
                List.of("", good, ""),
                List.of("<script>", good, ""),
                List.of("khong.co", good, ""),
                List.of(OWN.value(), good, ""),
                List.of(commune, period.dueBefore().toString(), ""),
                List.of(commune, "2020-01-01", ""),
                List.of(commune, "31/02/2026", ""),
                List.of(commune, good, "KHONG.CO"))) {
            String[] task = bad.get(2).isEmpty() ? new String[0] : new String[] {bad.get(2)};
            web.perform(pass(own, approver, bad.get(0), bad.get(1), task))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("value=\"" + bad.get(1) + "\"")));
        }
        assertThat(handDowns.of(period.id())).isEmpty();
        web.perform(pass(own, approver, commune, good)).andExpect(redirectedUrl(page(own)));
        web.perform(pass(own, approver, commune, good)).andExpect(status().is(422));
        assertThat(handDowns.of(period.id())).hasSize(1);
    }

    @Test
    void belongsToTheAgencyAlone() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        UnitReport own = filing.open(period, OWN, null).orElseThrow().report();
        String good = period.dueBefore().minusDays(3).toString();
        String commune = HandDownRequests.communes(agencies, period).get(0).value();
        AgencyId other = new AgencyId("ag91.so-y-te");
        web.perform(get(page(own)).with(with(Role.REPORTER, other))).andExpect(status().isForbidden());
        web.perform(get(page(own)).with(with(Role.REPORTER, OWN))).andExpect(status().isOk());
        for (RequestPostProcessor stranger :
                List.of(with(Role.APPROVER, other), with(Role.REPORTER, OWN), with(Role.PROGRAMME_OFFICER, OWN))) {
            web.perform(pass(own, stranger, commune, good)).andExpect(status().isForbidden());
        }
        web.perform(take(own, with(Role.REPORTER, other), "plan/narrative", 0)).andExpect(status().isForbidden());
        web.perform(pass(own, with(Role.APPROVER, OWN), commune, good)).andExpect(redirectedUrl(page(own)));
        long id = handDowns.of(period.id()).get(0).id();
        web.perform(act(own, id, "/rut", with(Role.APPROVER, other))).andExpect(status().isForbidden());
        web.perform(act(own, id + 1, "/rut", with(Role.APPROVER, OWN))).andExpect(status().isNotFound());
        web.perform(act(own, id, "/bo-qua", with(Role.APPROVER, OWN))).andExpect(status().is(422));
        web.perform(act(own, id, "/bo-qua", with(Role.APPROVER, OWN)).param("reason", "Sáp nhập"))
                .andExpect(redirectedUrl(page(own)));
        web.perform(get(page(own)).with(with(Role.APPROVER, OWN)))
                .andExpect(content().string(containsString("Sáp nhập")));
        web.perform(act(own, id, "/rut", with(Role.APPROVER, OWN))).andExpect(redirectedUrl(page(own)));
        assertThat(handDowns.of(period.id())).isEmpty();
    }

    @Test
    void takesTheSumOfAcceptedReportsAndKeepsAConflict() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        Filing.Opened own = filing.open(period, OWN, null).orElseThrow();
        RequestPostProcessor approver = with(Role.APPROVER, OWN);
        List<AgencyId> communes = HandDownRequests.communes(agencies, period);
        String day = period.dueBefore().minusDays(3).toString();
        for (AgencyId commune : communes) {
            web.perform(pass(own.report(), approver, commune.value(), day))
                    .andExpect(redirectedUrl(page(own.report())));
        }
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        unit.accepted(period, communes.get(0), OWN);
        unit.accepted(period, communes.get(1), OWN);
        unit.sent(period, communes.get(2), OWN);
        AskedCell share = own.asked().required().stream()
                .filter(cell -> cell.kind() == CellKind.FIGURE && cell.shape() != AskedCell.Shape.YES_NO)
                .findFirst()
                .orElseThrow();
        Answer before = answer(own, share);
        web.perform(take(own.report(), approver, share.local(), before instanceof Answer.Empty ? 0 : 1))
                .andExpect(redirectedUrl(page(own.report())));
        Cell taken = cells.find(own.key(share)).orElseThrow();
        assertThat(taken.origin()).isEqualTo(Cell.Origin.SUBORDINATES);
        assertThat(taken.answer())
                .isInstanceOfSatisfying(
                        Answer.Figure.class,
                        figure -> assertThat(List.of(figure.numerator(), String.valueOf(figure.denominator())))
                                .isEqualTo(List.of(2L, share.shape() == AskedCell.Shape.SHARE ? "4" : "null")));
        web.perform(take(own.report(), approver, "plan/narrative", 0)).andExpect(redirectedUrl(page(own.report())));
        assertThat(((Answer.Prose) answer(own, narrative())).text().lines()).hasSize(2);
        unit.save(own, narrative(), new Answer.Prose("Bản khác"), 1);
        web.perform(take(own.report(), approver, "plan/narrative", 1)).andExpect(redirectedUrl(page(own.report())));
        assertThat(answer(own, narrative())).isEqualTo(new Answer.Prose("Bản khác"));
        assertThat(jdbc.sql("select count(*) from reporting.lost_answer where report = :report")
                        .param("report", own.report().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void costsTheSameNumberOfStatementsHoweverManySubordinates() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        UnitReport own = filing.open(period, OWN, null).orElseThrow().report();
        RequestPostProcessor approver = with(Role.APPROVER, OWN);
        List<AgencyId> communes = HandDownRequests.communes(agencies, period);
        String day = period.dueBefore().minusDays(3).toString();
        web.perform(pass(own, approver, communes.get(0).value(), day)).andExpect(redirectedUrl(page(own)));
        web.perform(get(page(own)).with(approver)).andExpect(status().isOk());
        long one = StatementCounter.during(() -> web.perform(get(page(own)).with(approver)));
        for (AgencyId commune : communes.subList(1, communes.size())) {
            web.perform(pass(own, approver, commune.value(), day)).andExpect(redirectedUrl(page(own)));
            new ReviewFixture(filing, workflow).accepted(period, commune, OWN);
        }
        assertThat(StatementCounter.during(() -> web.perform(get(page(own)).with(approver))))
                .isEqualTo(one);
    }

    private static AskedCell narrative() {
        return new AskedCell(Subject.PLAN, CellKind.NARRATIVE, true, null);
    }

    private Answer answer(Filing.Opened opened, AskedCell cell) {
        CellKey key = opened.key(cell);
        return cells.find(key).map(Cell::answer).orElse(new Answer.Empty());
    }

    private RequestPostProcessor with(Role role, AgencyId agency) {
        return ReviewPeople.with(jdbc, role, agency);
    }
}
