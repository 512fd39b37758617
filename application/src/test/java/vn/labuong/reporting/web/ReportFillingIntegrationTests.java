package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The page of one report and the saving of single answers: who may, what is refused, what is kept. Rolled back. */
@ProductTest
@Transactional
class ReportFillingIntegrationTests {

    private static final String TEXT = "/plan/narrative";

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @Autowired
    LostAnswers lost;

    @Autowired
    UnitReports reports;

    @Autowired
    Workflow workflow;

    @Test
    void namesTheVersionOrIsRefused() throws Exception {
        Filing.Opened opened = open(PeriodFixture.LEAD);
        String cell = "/noi-bo/bao-cao/" + opened.report().id() + "/o" + TEXT;
        web.perform(saved(cell, null, "{\"text\":\"Một\"}")).andExpect(status().is(428));
        web.perform(saved(cell, "W/\"0\"", "{\"text\":\"Một\"}")).andExpect(status().is(428));
        web.perform(saved(cell, "\"0\"", "{\"text\":\"Một\"}"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.completeness.given").value(1));
        web.perform(saved(cell, "\"0\"", "{\"text\":\"Hai\",\"offline\":true}"))
                .andExpect(status().is(412))
                .andExpect(jsonPath("$.current.text").value("Một"))
                .andExpect(jsonPath("$.current.by").isNotEmpty())
                .andExpect(jsonPath("$.current.at").isNotEmpty());
        assertThat(lost.open(opened.report().id())).singleElement().satisfies(answer -> {
            assertThat(answer.answer()).isEqualTo(new Answer.Prose("Hai"));
            assertThat(answer.channel()).isEqualTo(Cell.Channel.OFFLINE);
        });
        web.perform(put(cell)
                        .with(authentication(demo.as(Role.REPORTER)))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"Ba\"}"))
                .andExpect(status().isForbidden());
        web.perform(saved("/api/v1/reports/" + opened.report().id() + "/cells" + TEXT, "\"1\"", "{\"text\":\"Ba\"}"))
                .andExpect(status().isOk());
        assertThat(cells.of(opened.report().id()).get(0).channel()).isEqualTo(Cell.Channel.API);
        web.perform(get("/api/v1/reports/" + opened.report().id()).with(authentication(demo.as(Role.AUDITOR))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[?(@.subject == 'plan' && @.kind == 'narrative')].version")
                        .value(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.200 | 3 000 | 200",
                "15.5 | 30 | 422",
                "1,000 | 3000 | 422",
                "75 % | 100 | 422",
                "-5 | 10 | 422",
                "12 | '' | 422",
                "'' | 12 | 422",
                "7 | 3 | 422",
                "99999999999999999999 | 3 | 422",
                "không phát sinh | 3 | 422"
            })
    void readsNumbersAsPeopleTypeThem(String numerator, String denominator, int status) throws Exception {
        Filing.Opened opened = open(PeriodFixture.LEAD);
        AskedCell share = opened.asked().cells().stream()
                .filter(cell -> cell.shape() == AskedCell.Shape.SHARE)
                .findFirst()
                .orElseThrow();
        String body = "{\"numerator\":\"%s\",\"denominator\":\"%s\"}".formatted(numerator, denominator);
        web.perform(saved(path(opened, share), "\"0\"", body)).andExpect(status().is(status));
        assertThat(cells.find(opened.key(share)).map(Cell::answer))
                .isEqualTo(
                        status == 200
                                ? java.util.Optional.of(new Answer.Figure(1200, 3000L, null))
                                : java.util.Optional.empty());
    }

    @Test
    void tellsNotApplicableFromNotKnownFromNothing() throws Exception {
        Filing.Opened opened = open(PeriodFixture.LEAD);
        List<AskedCell> figures = opened.asked().cells().stream()
                .filter(cell -> cell.shape() == AskedCell.Shape.COUNT)
                .limit(3)
                .toList();
        web.perform(saved(path(opened, figures.get(0)), "\"0\"", "{\"numerator\":\"0\"}"))
                .andExpect(status().isOk());
        web.perform(saved(path(opened, figures.get(1)), "\"0\"", "{\"numerator\":\"Chưa có số liệu\"}"))
                .andExpect(status().isOk());
        web.perform(saved(
                        path(opened, figures.get(2)),
                        "\"0\"",
                        "{\"state\":\"not-applicable\",\"explanation\":\" Không quản lý \"}"))
                .andExpect(status().isOk());
        assertThat(figures.stream()
                        .map(cell -> cells.find(opened.key(cell)).orElseThrow().answer()))
                .containsExactly(
                        new Answer.Figure(0, null, null),
                        new Answer.NoFigureYet(null),
                        new Answer.NotApplicable("Không quản lý"));
        web.perform(saved(path(opened, figures.get(2)), "\"1\"", "{\"state\":\"not-applicable\",\"numerator\":\"4\"}"))
                .andExpect(status().is(422));
    }

    @Test
    void keepsOtherAgenciesOutAndFindsNothingThatIsNotAsked() throws Exception {
        Filing.Opened justice = open(PeriodFixture.JUSTICE);
        String address = "/noi-bo/bao-cao/" + justice.report().id();
        web.perform(saved(address + "/o" + TEXT, "\"0\"", "{\"text\":\"x\"}")).andExpect(status().isForbidden());
        web.perform(get(address).with(authentication(demo.as(Role.APPROVER)))).andExpect(status().isForbidden());
        web.perform(get("/noi-bo/bao-cao/mo?ky=%s/%s&co-quan=%s"
                                .formatted(PeriodFixture.PLAN, justice.period().code(), PeriodFixture.JUSTICE))
                        .with(authentication(demo.as(Role.REPORTER))))
                .andExpect(status().isForbidden());
        Filing.Opened own = open(PeriodFixture.LEAD);
        web.perform(saved("/noi-bo/bao-cao/" + own.report().id() + "/o" + TEXT, "\"0\"", "{"))
                .andExpect(status().isBadRequest());
        web.perform(get("/noi-bo/bao-cao/x").with(authentication(demo.as(Role.REPORTER))))
                .andExpect(status().isNotFound());
        for (String nowhere :
                List.of("/o/indicator:khong-co/figure", "/o/plan/figure", "/o/plan/x", "/o/x/narrative")) {
            web.perform(saved("/noi-bo/bao-cao/" + own.report().id() + nowhere, "\"0\"", "{}"))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/noi-bo/bao-cao/mo?ky=%s/%s&co-quan=%s"
                                .formatted(PeriodFixture.PLAN, own.period().code(), PeriodFixture.LEAD))
                        .with(authentication(demo.as(Role.REPORTER))))
                .andExpect(redirectedUrl("/noi-bo/bao-cao/" + own.report().id()));
    }

    @Test
    void savesAFormWithoutScriptsAndLeavesAloneWhatItDidNotChange() throws Exception {
        Filing.Opened opened = open(PeriodFixture.LEAD);
        String address = "/noi-bo/bao-cao/" + opened.report().id();
        web.perform(saved(address + "/o/plan/difficulty", "\"0\"", "{\"text\":\"Của người khác\"}"))
                .andExpect(status().isOk());
        web.perform(form(address, "plan")
                        .param("plan/narrative.seen", "0")
                        .param("plan/narrative.text", "Đã làm")
                        .param("plan/difficulty.seen", "0")
                        .param("plan/difficulty.text", ""))
                .andExpect(redirectedUrl(address + "#plan"));
        assertThat(cells.of(opened.report().id())).hasSize(2).allMatch(cell -> cell.version() == 1);
        assertThat(lost.open(opened.report().id())).isEmpty();
        AskedCell count = opened.asked().cells().stream()
                .filter(cell -> cell.shape() == AskedCell.Shape.COUNT)
                .findFirst()
                .orElseThrow();
        web.perform(form(address, count.subject().toString())
                        .param(count.local() + ".seen", "0")
                        .param(count.local() + ".numerator", "15.5<b>"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"15.5&lt;b&gt;\"")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void settlesAConflictAndSendsOnce() throws Exception {
        Filing.Opened opened = open(PeriodFixture.LEAD);
        long id = opened.report().id();
        String address = "/noi-bo/bao-cao/" + id;
        fill(opened);
        web.perform(saved(address + "/o" + TEXT, "\"0\"", "{\"text\":\"Bản thua\"}"))
                .andExpect(status().is(412));
        web.perform(step(address, Role.APPROVER, "gui", "k-" + id))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Bản thua")));
        long one = lost.open(id).get(0).id();
        web.perform(post(address + "/xung-dot/" + one)
                        .with(authentication(demo.as(Role.REPORTER)))
                        .with(csrf())
                        .param("how", "MERGED")
                        .param("seen", "1")
                        .param("both.text", "Chung"))
                .andExpect(redirectedUrl(address + "#plan-narrative"));
        assertThat(lost.open(id)).isEmpty();
        web.perform(get(address + "/o/plan/narrative/lich-su").with(authentication(demo.as(Role.REPORTER))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<ins>Chung</ins>")));
        web.perform(step(address, Role.REPORTER, "gui", "k-" + id)).andExpect(status().isForbidden());
        web.perform(step(address, Role.REPORTER, "trinh-duyet", "a-" + id)).andExpect(redirectedUrl(address));
        web.perform(step(address, Role.APPROVER, "chuyen-lai", "b-" + id)).andExpect(status().is(409));
        for (int time = 0; time < 2; time++) {
            web.perform(post(address + "/buoc")
                            .with(authentication(demo.as(Role.APPROVER)))
                            .with(csrf())
                            .param("step", "gui")
                            .param("seen", "1")
                            .param("key", "k-" + id))
                    .andExpect(redirectedUrl(address + "/bien-nhan"));
        }
        isSent(id, address);
    }

    private void isSent(long id, String address) throws Exception {
        assertThat(reports.find(id).orElseThrow().state()).isEqualTo(ReportState.SUBMITTED);
        web.perform(get(address + "/bien-nhan").with(authentication(demo.as(Role.REPORTER))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        web.perform(saved(address + "/o" + TEXT, "\"2\"", "{\"text\":\"Muộn\"}"))
                .andExpect(status().is(423));
    }

    @Test
    void asksTheDatabaseAsOftenForManyAnswersAsForNone() throws Exception {
        Filing.Opened opened = open(PeriodFixture.LEAD);
        String address = "/noi-bo/bao-cao/" + opened.report().id();
        look(address);
        long empty = StatementCounter.during(() -> look(address));
        fill(opened);
        long full = StatementCounter.during(() -> look(address));
        assertThat(full).isLessThanOrEqualTo(empty);
    }

    @Test
    void showsTheYearBeforeAndTakesItOverAsAStart() throws Exception {
        Filing.Opened before = lastYear();
        fill(before);
        Filing.Opened now = open(PeriodFixture.LEAD);
        String address = "/noi-bo/bao-cao/" + now.report().id();
        String take = before.report().id() + "|plan/narrative";
        web.perform(get(address).with(authentication(demo.as(Role.REPORTER))))
                .andExpect(content().string(not(containsString(take))));
        assertThat(workflow.submit(Demand.plain(before.report().id(), 0, null, "demo.approver")))
                .isInstanceOf(Outcome.Done.class);
        web.perform(get(address).with(authentication(demo.as(Role.REPORTER))))
                .andExpect(content().string(containsString(take)));
        web.perform(form(address, "plan")
                        .param("plan/narrative.seen", "0")
                        .param("plan/narrative.text", "")
                        .param("take", take))
                .andExpect(redirectedUrl(address + "#plan"));
        assertThat(cells.of(now.report().id())).singleElement().satisfies(cell -> {
            assertThat(cell.answer()).isEqualTo(new Answer.Prose("Đã thực hiện"));
            assertThat(cell.origin()).isEqualTo(Cell.Origin.EARLIER);
        });
    }

    private Filing.Opened lastYear() {
        LocalDate due = LocalDate.of(2025, 12, 20);
        String code = "N-" + System.nanoTime();
        periods.add(new ReportingPeriod(
                0,
                PeriodFixture.PLAN,
                code,
                ReportingPeriod.Kind.YEARLY,
                null,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 1, 1),
                due.minusDays(5),
                due.minusDays(30),
                due,
                Certainty.VERIFIED,
                false,
                true,
                0));
        return filing.open(periods.find(PeriodFixture.PLAN, code).orElseThrow(), PeriodFixture.LEAD, null)
                .orElseThrow();
    }

    private void look(String address) throws Exception {
        web.perform(get(address).with(authentication(demo.as(Role.REPORTER))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    private void fill(Filing.Opened opened) {
        for (AskedCell cell : opened.asked().required()) {
            Answer answer = cell.kind() == CellKind.FIGURE
                    ? new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, "thử")
                    : new Answer.Prose("Đã thực hiện");
            filing.answer(opened, cell.subject(), cell.kind(), answer, 0, Cell.Channel.PAGE, "demo.reporter");
        }
    }

    private Filing.Opened open(AgencyId agency) {
        return filing.open(new PeriodFixture(periods).open(), agency, null).orElseThrow();
    }

    private static String path(Filing.Opened opened, AskedCell cell) {
        return "/noi-bo/bao-cao/" + opened.report().id() + "/o/" + cell.local();
    }

    private MockHttpServletRequestBuilder form(String address, String subject) {
        return post(address)
                .with(authentication(demo.as(Role.REPORTER)))
                .with(csrf())
                .param("subject", subject);
    }

    private MockHttpServletRequestBuilder step(String address, Role role, String step, String key) {
        return post(address + "/buoc")
                .with(authentication(demo.as(role)))
                .with(csrf())
                .param("step", step)
                .param("seen", "0")
                .param("key", key);
    }

    private MockHttpServletRequestBuilder saved(
            String address, @org.jspecify.annotations.Nullable String match, String body) {
        MockHttpServletRequestBuilder request = put(address)
                .with(authentication(demo.as(Role.REPORTER)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return match == null ? request : request.header("If-Match", match);
    }
}
