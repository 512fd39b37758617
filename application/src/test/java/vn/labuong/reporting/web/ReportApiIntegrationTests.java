package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.WorkbookLimits;
import vn.labuong.shared.workbook.WorkbookReading;
import vn.labuong.testing.ProductTest;

/** What programs are told of a report: its steps without persons, and its workbook. */
@ProductTest
class ReportApiIntegrationTests {

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

    @Test
    void tellsEachStepWithItsMomentAndReasonAndNobodysName() throws Exception {
        ReviewFixture fixture = new ReviewFixture(filing, workflow);
        Filing.Opened opened = fixture.filled(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null);
        AskedCell cell = opened.asked().required().get(0);
        UnitReport sent = fixture.send(opened.report());
        fixture.giveBack(sent, cell);
        String address = "/api/v1/reports/" + sent.id() + "/steps";
        String body = call(Role.REPORTER, address)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].step").value("submitted"))
                .andExpect(jsonPath("$.items[0].from").value("draft"))
                .andExpect(jsonPath("$.items[0].to").value("submitted"))
                .andExpect(jsonPath("$.items[0].at").value(endsWith("Z")))
                .andExpect(jsonPath("$.items[1].from").value("submitted"))
                .andExpect(jsonPath("$.items[1].to").value("returned"))
                .andExpect(jsonPath("$.items[1].reason").value("Xem lại"))
                .andExpect(jsonPath("$.items[1].newDueBefore").isNotEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("approver", "receiver", "who");
        call(Role.AUDITOR, address + "?page=1&size=1")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].step").value("returned"));
    }

    @ParameterizedTest
    @CsvSource({"REPORTER,200", "APPROVER,200", "PROGRAMME_OFFICER,200", "AUDITOR,200", "TRAINER,403"})
    void letsReadersIn(Role role, int expected) throws Exception {
        long report = begun(PeriodFixture.LEAD);
        call(role, "/api/v1/reports/" + report + "/steps").andExpect(status().is(expected));
        call(role, "/api/v1/reports/" + report + "/workbook.xlsx").andExpect(status().is(expected));
    }

    @Test
    void keepsOtherAgenciesOutAndKnowsNoOtherReport() throws Exception {
        long justice = begun(PeriodFixture.JUSTICE);
        for (String what : new String[] {"/steps", "/workbook.xlsx"}) {
            call(Role.REPORTER, "/api/v1/reports/" + justice + what).andExpect(status().isForbidden());
            call(Role.REPORTER, "/api/v1/reports/999999999" + what).andExpect(status().isNotFound());
            web.perform(get("/api/v1/reports/" + justice + what)).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void givesTheWorkbookOfThePageInTheLanguageAskedFor() throws Exception {
        long report = begun(PeriodFixture.LEAD);
        byte[] bytes = call(Role.REPORTER, "/api/v1/reports/" + report + "/workbook.xlsx?lang=en")
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var book = WorkbookReading.read(new ByteArrayInputStream(bytes), "a.xlsx", WorkbookLimits.FORM);
        assertThat(((ReadWorkbook) book).sheet("Figures")).isPresent();
    }

    @Test
    void describesBothToPrograms() throws Exception {
        web.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.paths['/api/v1/reports/{report}/steps'].get")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/v1/reports/{report}/workbook.xlsx'].get")
                        .exists());
    }

    private long begun(vn.labuong.organisation.AgencyId agency) {
        return filing.open(new PeriodFixture(periods).open(), agency, null)
                .orElseThrow()
                .report()
                .id();
    }

    private ResultActions call(Role role, String address) throws Exception {
        return web.perform(get(address).with(authentication(demo.as(role))));
    }
}
