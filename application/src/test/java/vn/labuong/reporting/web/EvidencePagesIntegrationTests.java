package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.evidence.Citation;
import vn.labuong.reporting.evidence.Evidence;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Evidence over HTTP: who may, what is refused, and that what comes out is what went in. Rolled back. */
@ProductTest
@Transactional
class EvidencePagesIntegrationTests {

    private static final byte[] BYTES = {0x25, 0x50, 0x44, 0x46, 0, (byte) 0xff, 13, 10, 26};

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    private long report;
    private String address = "";

    @BeforeEach
    void begin() {
        report = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report()
                .id();
        address = "/noi-bo/bao-cao/" + report;
    }

    @ParameterizedTest
    @CsvSource({
        "REPORTER,302,200",
        "APPROVER,302,200",
        "PROGRAMME_OFFICER,403,200",
        "AUDITOR,403,200",
        "TRAINER,403,403"
    })
    void letsFillersAddAndReadersDownload(Role role, int writing, int reading) throws Exception {
        perform(sent("a.pdf", BYTES), as(Role.REPORTER)).andExpect(redirectedUrl(address + "#plan"));
        Citation first = only();
        String one = address + "/minh-chung/" + first.id();
        perform(get(one), as(role)).andExpect(status().is(reading));
        perform(post(one + "/rut"), as(role)).andExpect(status().is(writing));
        perform(sent("b.pdf", new byte[] {1}), as(role)).andExpect(status().is(writing));
        assertThat(evidence.of(report)).hasSize(writing == 302 ? 2 : 1);
    }

    @Test
    void keepsOtherAgenciesAndForgedFormsOut() throws Exception {
        web.perform(sent("a.pdf", BYTES).with(as(Role.REPORTER))).andExpect(status().isForbidden());
        perform(sent("a.pdf", BYTES), as(Role.REPORTER)).andExpect(status().is(302));
        String one = address + "/minh-chung/" + only().id();
        web.perform(post(one + "/rut").with(as(Role.REPORTER))).andExpect(status().isForbidden());
        RequestPostProcessor other = ReviewPeople.with(jdbc, Role.REPORTER, PeriodFixture.JUSTICE);
        perform(get(one), other).andExpect(status().isForbidden());
        perform(post(one + "/rut"), other).andExpect(status().isForbidden());
        perform(sent("a.pdf", BYTES), other).andExpect(status().isForbidden());
        long foreign = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow()
                .report()
                .id();
        String elsewhere = "/noi-bo/bao-cao/" + foreign + "/minh-chung/" + only().id();
        perform(get(elsewhere), as(Role.REPORTER)).andExpect(status().isNotFound());
        perform(post(elsewhere + "/rut"), as(Role.REPORTER)).andExpect(status().isNotFound());
        assertThat(only().holds()).isTrue();
    }

    @Test
    void givesBackTheBytesThatCameUnderANameThatHarmsNobody() throws Exception {
        String hostile = "../..\\<img src=x onerror=alert(1)> \"; báo\u202e cáo\r\nX-Evil: 1.pdf";
        perform(sent(hostile, BYTES).param("page", " 3–5 ").param("note", "<b>ghi</b>"), as(Role.REPORTER))
                .andExpect(status().is(302));
        Citation one = only();
        assertThat(one.file().name()).isEqualTo("<img src=x onerror=alert(1)> \"; báo cáo X-Evil: 1.pdf");
        assertThat(one.file().mayBePublic()).isFalse();
        assertThat(one.page()).isEqualTo("3–5");
        perform(get(address + "/minh-chung/" + one.id()), as(Role.AUDITOR))
                .andExpect(content().bytes(BYTES))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().doesNotExist("X-Evil"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename*=UTF-8''%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E%20%22%3B"
                                        + "%20b%C3%A1o%20c%C3%A1o%20X-Evil%3A%201.pdf")));
        perform(get(address), as(Role.REPORTER))
                .andExpect(content().string(containsString("&lt;img src=x")))
                .andExpect(content().string(containsString("&lt;b&gt;ghi")))
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void keepsOneFileForTwoCitationsAndBelievesTheNewestWord() throws Exception {
        perform(sent("a.pdf", BYTES), as(Role.REPORTER)).andExpect(status().is(302));
        perform(sent("b.exe", BYTES).param("open", "yes"), as(Role.APPROVER)).andExpect(status().is(302));
        List<Citation> two = evidence.of(report);
        assertThat(two).hasSize(2).allMatch(one -> one.file().mayBePublic());
        assertThat(two.get(0).file()).isEqualTo(two.get(1).file());
        String file = Long.toString(two.get(0).file().id());
        perform(form().param("again", file), as(Role.REPORTER)).andExpect(status().is(302));
        assertThat(evidence.of(report)).hasSize(3).noneMatch(one -> one.file().mayBePublic());
        assertThat(jdbc.sql("""
                        select count(*) from shared.audit_entry join reporting.unit_report on unit_report.id = :report
                        where action = 'reporting.evidence.cited' and subject_id = period || '/' || agency
                        """).param("report", report).query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void refusesInWordsAndKeepsWhatWasTyped() throws Exception {
        perform(sent("rỗng.pdf", new byte[0]).param("page", "trang <7>"), as(Role.REPORTER))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Tệp không có nội dung")))
                .andExpect(content().string(containsString("value=\"trang &lt;7&gt;\"")));
        refused(sent("", new byte[0]), "Hãy chọn một tệp");
        refused(form(), "Hãy chọn một tệp");
        refused(sent("a.pdf", BYTES).param("again", "1"), "không cả hai");
        refused(sent("a.pdf", BYTES).param("page", "7".repeat(61)), "tối đa 60");
        refused(form().param("again", "999999999999"), "Không có tệp này");
        refused(form().param("again", "1 or 1=1"), "Không có tệp này");
        for (String subject : List.of("", "x", "task:I.999", "indicator:khong-co")) {
            var elsewhere = multipart(address + "/minh-chung");
            elsewhere.file(new MockMultipartFile("file", "a.pdf", null, BYTES)).param("subject", subject);
            perform(elsewhere, as(Role.REPORTER)).andExpect(status().isNotFound());
        }
        assertThat(evidence.of(report)).isEmpty();
    }

    @Test
    void keepsWhatWasWithdrawnForTheAgencyAndAuditors() throws Exception {
        perform(sent("a.pdf", BYTES), as(Role.REPORTER)).andExpect(status().is(302));
        String one = address + "/minh-chung/" + only().id();
        perform(post(one + "/rut"), as(Role.APPROVER)).andExpect(status().is(302));
        perform(post(one + "/rut"), as(Role.APPROVER)).andExpect(status().is(422));
        assertThat(only().withdrawnBy()).isEqualTo("demo.approver");
        perform(get(one), as(Role.REPORTER)).andExpect(content().bytes(BYTES));
        perform(get(one), as(Role.AUDITOR)).andExpect(content().bytes(BYTES));
        perform(get(one), as(Role.PROGRAMME_OFFICER)).andExpect(status().isNotFound());
    }

    @Test
    void takesNothingOnceThePeriodIsClosed() throws Exception {
        perform(sent("a.pdf", BYTES), as(Role.REPORTER)).andExpect(status().is(302));
        jdbc.sql("update reporting.period set closed = true where id ="
                        + " (select period from reporting.unit_report where id = :report)")
                .param("report", report)
                .update();
        perform(sent("b.pdf", BYTES), as(Role.REPORTER))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Báo cáo đã gửi hoặc kỳ đã khóa")));
        perform(post(address + "/minh-chung/" + only().id() + "/rut"), as(Role.REPORTER))
                .andExpect(status().isConflict());
        assertThat(only().holds()).isTrue();
    }

    @Test
    void asksTheDatabaseAsOftenForManyCitationsAsForOne() throws Exception {
        perform(sent("a.pdf", BYTES), as(Role.REPORTER)).andExpect(status().is(302));
        look();
        long one = StatementCounter.during(this::look);
        for (int count = 0; count < 5; count++) {
            byte[] other = ("tệp " + count).getBytes(StandardCharsets.UTF_8);
            perform(sent("b.txt", other), as(Role.APPROVER)).andExpect(status().is(302));
        }
        assertThat(StatementCounter.during(this::look)).isEqualTo(one);
    }

    private void look() throws Exception {
        perform(get(address), as(Role.REPORTER)).andExpect(status().isOk());
    }

    private void refused(MockMultipartHttpServletRequestBuilder request, String words) throws Exception {
        perform(request, as(Role.REPORTER))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(words)));
    }

    private MockMultipartHttpServletRequestBuilder form() {
        var form = multipart(address + "/minh-chung");
        form.param("subject", "plan");
        return form;
    }

    private MockMultipartHttpServletRequestBuilder sent(String name, byte[] bytes) {
        return form().file(new MockMultipartFile("file", name, null, bytes));
    }

    private org.springframework.test.web.servlet.ResultActions perform(
            AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
        return web.perform(request.with(csrf()).with(who));
    }

    private RequestPostProcessor as(Role role) {
        return authentication(demo.as(role));
    }

    private Citation only() {
        List<Citation> all = evidence.of(report);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
