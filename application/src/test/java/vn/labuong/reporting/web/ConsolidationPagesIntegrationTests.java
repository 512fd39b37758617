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

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.Consolidation;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.consolidation.document.Issues;
import vn.labuong.reporting.consolidation.document.ReportFiles;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.office.PdfConversion;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The consolidated report over HTTP: what was issued stays, what changed is said, what cannot be made is said. Rolled back. */
@ProductTest
@Transactional
class ConsolidationPagesIntegrationTests {

    private static final String CHANGED = "Nguồn đã thay đổi";

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
    JdbcClient jdbc;

    @Autowired
    Consolidation consolidation;

    @Autowired
    ReportFiles files;

    @Autowired
    Issues issues;

    @TempDir
    private Path folder;

    private ConsolidationFixture fixture() {
        return new ConsolidationFixture(periods, filing, workflow, jdbc);
    }

    @Test
    void givesOutWhatWasIssuedByteForByteWhateverChangedSince() throws Exception {
        ReportingPeriod period = fixture().yearly(fixture().plan(), 2025);
        UnitReport report = fixture().accepted(period, PeriodFixture.JUSTICE, ConsolidationFixture.plainly(Map.of()));
        String path = ReportPaths.consolidation(period);
        perform(post(path + "/phat-hanh")).andExpect(status().is3xxRedirection());
        Issues.Issue issue = issues.of(period.id()).get(0);
        changes(period, report, "Lời sau khi phát hành");
        byte[] bytes = perform(get(path + "/phat-hanh/" + issue.id()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(bytes).hasSize((int) issue.size());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(issue.sha256());
        assertThat(Files.readAllBytes(issues.file(issue))).isEqualTo(bytes);
        perform(get(path))
                .andExpect(content().string(containsString(issue.sha256().substring(0, 16))));
    }

    @Test
    void saysThatAnAnswerChangedUnderAPersonsWording() throws Exception {
        ReportingPeriod period = fixture().yearly(fixture().plan(), 2025);
        UnitReport report = fixture().accepted(period, PeriodFixture.JUSTICE, ConsolidationFixture.plainly(Map.of()));
        String path = ReportPaths.consolidation(period);
        String key = "plan/narrative/" + PeriodFixture.JUSTICE;
        perform(post(path + "/doan")
                        .param("doan", key)
                        .param("phan", "1")
                        .param("seen", "0")
                        .param("text", "Lời của người tổng hợp"))
                .andExpect(status().is3xxRedirection());
        perform(get(path))
                .andExpect(content().string(containsString("Lời của người tổng hợp")))
                .andExpect(content().string(not(containsString(CHANGED))));
        changes(period, report, "Đơn vị đã sửa lại câu trả lời");
        perform(get(path))
                .andExpect(content().string(containsString("Lời của người tổng hợp")))
                .andExpect(content().string(containsString(CHANGED)));
    }

    private void changes(ReportingPeriod period, UnitReport report, String text) {
        Subject plan = Subject.PLAN;
        UnitReport open = ConsolidationFixture.done(workflow.reopen(new Demand(
                report.id(),
                report.version(),
                "sửa",
                Map.of(plan.cell(CellKind.NARRATIVE), "sửa"),
                LocalDate.of(2099, 1, 1),
                null,
                "lead")));
        Filing.Opened opened = filing.open(period, PeriodFixture.JUSTICE, null).orElseThrow();
        assertThat(filing.answer(
                        opened, plan, CellKind.NARRATIVE, new Answer.Prose(text), 1, Cell.Channel.PAGE, "officer"))
                .isInstanceOf(Saving.Saved.class);
        UnitReport sent =
                ConsolidationFixture.done(workflow.submit(Demand.plain(open.id(), open.version(), null, "approver")));
        ConsolidationFixture.done(workflow.accept(Demand.plain(sent.id(), sent.version(), null, "lead")));
    }

    @Test
    void saysWhyThereIsNoPdf() throws Exception {
        ReportingPeriod period = fixture().yearly(fixture().plan(), 2025);
        String path = ReportPaths.consolidation(period);
        with(Optional.empty(), () -> {
            perform(get(path))
                    .andExpect(content().string(containsString("chưa cài LibreOffice")))
                    .andExpect(content().string(not(containsString("/tep/pdf"))));
            isRefused(path, "chưa cài LibreOffice");
        });
        Path failing = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\nexit 3\n");
        Files.setPosixFilePermissions(failing, PosixFilePermissions.fromString("rwx------"));
        with(Optional.of(failing), () -> isRefused(path, "LibreOffice không tạo được"));
    }

    /** The address asked for by hand answers with the page and the reason, not with a broken file. */
    private void isRefused(String path, String why) throws Exception {
        MvcResult asked =
                perform(get(path + "/tep/pdf")).andExpect(redirectedUrl(path)).andReturn();
        perform(get(path).flashAttrs(Map.copyOf(asked.getFlashMap())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(why)));
    }

    /** The product with another LibreOffice; all tests share one product, so its own comes back whatever happens. */
    private void with(Optional<Path> program, StatementCounter.Act act) throws Exception {
        Object own = ReflectionTestUtils.getField(files, "conversion");
        ReflectionTestUtils.setField(
                files, "conversion", new PdfConversion(program, folder.resolve("temp"), Duration.ofSeconds(20)));
        try {
            act.run();
        } finally {
            ReflectionTestUtils.setField(files, "conversion", own);
        }
    }

    @Test
    void takesAFixedNumberOfStatementsAndTellsGroupsFromParts() throws Exception {
        ReportingPeriod period = fixture().yearly(fixture().plan(), 2025);
        String path = ReportPaths.consolidation(period) + "?phan=2-I";
        List<AgencyId> some = List.copyOf(
                        consolidation.of(period, false).asked().units().keySet())
                .subList(0, 12);
        fixture().accepted(period, some.get(0), ConsolidationFixture.plainly(Map.of()));
        perform(get(path))
                .andExpect(content().string(containsString(">I. Tình hình triển khai chung<")))
                .andExpect(content().string(containsString(">II – I. ")));
        long one = StatementCounter.during(() -> perform(get(path)).andExpect(status().isOk()));
        for (AgencyId agency : some.subList(1, some.size())) {
            fixture().accepted(period, agency, ConsolidationFixture.plainly(Map.of()));
        }
        long many = StatementCounter.during(() -> perform(get(path)).andExpect(status().isOk()));
        assertThat(many).isEqualTo(one);
    }

    private ResultActions perform(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(as(Role.PROGRAMME_OFFICER)).with(csrf()));
    }

    private RequestPostProcessor as(Role role) {
        return authentication(demo.as(role));
    }
}
