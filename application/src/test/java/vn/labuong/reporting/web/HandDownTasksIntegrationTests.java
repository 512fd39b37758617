package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static vn.labuong.reporting.web.HandDownRequests.act;
import static vn.labuong.reporting.web.HandDownRequests.page;
import static vn.labuong.reporting.web.HandDownRequests.pass;
import static vn.labuong.reporting.web.HandDownRequests.take;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Role;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.HandDowns;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.ProductTest;

/** Single tasks passed down from the page to their sum, and a subordinate left out. Each test is rolled back. */
@ProductTest
@Transactional
class HandDownTasksIntegrationTests {

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
    void passesSingleTasksDownAndGathersTheirFiguresOnly() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        Filing.Opened own = filing.open(period, OWN, null).orElseThrow();
        RequestPostProcessor approver = ReviewPeople.with(jdbc, Role.APPROVER, OWN);
        List<AskedCell> counted = own.asked().cells().stream()
                .filter(cell -> cell.kind() == CellKind.FIGURE && cell.subject().kind() == Subject.Kind.TASK)
                .toList();
        AskedCell one = counted.get(0);
        AskedCell other = counted.get(1);
        Set<TaskCode> tasks = Set.of(
                new TaskCode(one.subject().code()), new TaskCode(other.subject().code()));
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        for (AgencyId commune : HandDownRequests.communes(agencies, period).subList(0, 2)) {
            web.perform(pass(
                            own.report(),
                            approver,
                            commune.value(),
                            early(period),
                            one.subject().code(),
                            other.subject().code()))
                    .andExpect(redirectedUrl(page(own.report())));
            Filing.Opened theirs = filing.open(period, commune, OWN).orElseThrow();
            assertThat(theirs.asked().cells())
                    .extracting(AskedCell::subject)
                    .containsOnly(Subject.PLAN, one.subject(), other.subject());
            accept(unit, theirs, one);
        }
        assertThat(handDowns.of(period.id()))
                .hasSize(2)
                .allMatch(passed -> passed.tasks().equals(tasks));
        web.perform(get(page(own.report())).with(approver))
                .andExpect(content().string(containsString(one.subject().code())));
        web.perform(take(own.report(), approver, one.local(), 0)).andExpect(redirectedUrl(page(own.report())));
        assertThat(cells.find(own.key(one)).map(Cell::answer).orElseThrow())
                .isInstanceOfSatisfying(
                        Answer.Figure.class, sum -> assertThat(sum.numerator()).isEqualTo(42));
    }

    @Test
    void letsTheAgencySendOnceASubordinateIsLeftOut() throws Exception {
        ReportingPeriod period = new PeriodFixture(periods).open();
        ReviewFixture unit = new ReviewFixture(filing, workflow);
        UnitReport own = unit.filled(period, OWN, null).report();
        RequestPostProcessor approver = ReviewPeople.with(jdbc, Role.APPROVER, OWN);
        String commune = HandDownRequests.communes(agencies, period).get(0).value();
        web.perform(pass(own, approver, commune, early(period))).andExpect(redirectedUrl(page(own)));
        Demand sending = Demand.plain(own.id(), own.version(), null, "approver");
        assertThat(workflow.submit(sending)).isInstanceOf(Outcome.Refused.class);
        long id = handDowns.of(period.id()).get(0).id();
        web.perform(act(own, id, "/bo-qua", approver).param("reason", "Chưa kịp gửi"))
                .andExpect(redirectedUrl(page(own)));
        assertThat(ReviewFixture.done(workflow.submit(sending)).state()).isEqualTo(ReportState.SUBMITTED);
    }

    private void accept(ReviewFixture unit, Filing.Opened theirs, AskedCell counted) {
        unit.save(theirs, counted, new Answer.Figure(21, null, null), 0);
        theirs.asked().required().stream()
                .filter(cell -> !cell.local().equals(counted.local()))
                .forEach(cell -> unit.save(theirs, cell, ReviewFixture.plain(cell), 0));
        UnitReport sent = unit.send(theirs.report());
        ReviewFixture.done(workflow.accept(Demand.plain(sent.id(), sent.version(), null, "receiver")));
    }

    private static String early(ReportingPeriod period) {
        return period.dueBefore().minusDays(3).toString();
    }
}
