package vn.labuong.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.labuong.event.delegation.FormPace;
import vn.labuong.event.delegation.Request;
import vn.labuong.event.delegation.Requests;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;
import vn.labuong.testing.Visitor.Page;

/** The form for delegations and reporters: what it takes and refuses, and what each side sees afterwards. */
@ProductTest
class RequestIntegrationTests {

    private static final String FORM = "/bao-chi/dang-ky";
    private static final String WORK = "/noi-bo/doan-bao-chi";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc product;

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    static Map<String, String> form(String organisation) {
        LocalDate today = VietnamTime.today(Clock.systemUTC());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "reporter");
        form.put("organisation", organisation);
        form.put("country", "SE");
        form.put("people", "2");
        form.put("from", today.plusDays(30).toString());
        form.put("last", today.plusDays(32).toString());
        form.put("purpose", "Schools.\nLibraries.");
        form.put("contact", "Foreign desk");
        form.put("mail", "desk@example.org");
        form.put("answerIn", "en");
        return form;
    }

    /** Sent from an address of its own, so that no other test is slowed down. */
    private MockHttpServletResponse send(Map<String, String> form, String from) throws Exception {
        MockHttpServletRequestBuilder sent = post(FORM).with(csrf()).with(request -> {
            request.setRemoteAddr(from);
            return request;
        });
        form.forEach(sent::param);
        return product.perform(sent).andReturn().getResponse();
    }

    private static String somewhere() {
        return "2001:db8::" + UUID.randomUUID();
    }

    private Request received(Map<String, String> form) throws Exception {
        MockHttpServletResponse answer = send(form, somewhere());
        String place = String.valueOf(answer.getRedirectedUrl());
        assertThat(place).startsWith(FORM + "/");
        return requests.byCode(place.substring(FORM.length() + 1)).orElseThrow();
    }

    private Visitor officer() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("demo.press-officer", "la-buong-demo");
        return visitor;
    }

    private static Page step(Visitor officer, Request request, String state, String why, int version) {
        officer.get(WORK + "/" + request.id());
        return officer.post(
                WORK + "/" + request.id() + "/buoc", "state", state, "why", why, "version", String.valueOf(version));
    }

    @Test
    void showsTheSenderHowItStandsAndNothingOfWhoAsked() throws Exception {
        String name = "Kênh <script>alert(1)</script> " + UUID.randomUUID();
        Map<String, String> form = form(Normalizer.normalize(name, Normalizer.Form.NFD));
        form.put("places", "ag91.ubnd-phuong-binh-duc");
        Request request = received(form);
        assertThat(Objects.requireNonNull(request.asked()).organisation()).isEqualTo(name);

        Visitor sender = new Visitor(port);
        Page state = sender.get(FORM + "/" + request.code() + "?lang=en");
        assertThat(state.body())
                .contains("We have it and will answer.", request.code().substring(0, 4) + "-")
                .doesNotContain("desk@example.org", "Foreign desk", "Libraries", "alert(1)");
        assertThat(state.header("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(state.header("Cache-Control")).contains("no-store");
        String typed = request.code().toLowerCase(Locale.ROOT).substring(0, 6) + "%20"
                + request.code().substring(6);
        assertThat(sender.get(FORM + "?ma=" + typed).location()).endsWith(FORM + "/" + request.code());
        assertThat(sender.get(FORM + "?ma=0000-0000-0000").body()).contains("field-error");
        assertThat(sender.get(FORM + "/000000000000").status()).isEqualTo(404);

        Visitor officer = officer();
        String page = officer.get(WORK + "/" + request.id()).body();
        assertThat(page).contains("desk@example.org", "&lt;script&gt;").doesNotContain("<script>alert(1)");
        assertThat(officer.get("/noi-bo").body()).contains(WORK);
        Page export = officer.get(WORK + ".csv");
        assertThat(export.body()).doesNotContain("desk@example.org", "Foreign desk", "Kênh", request.code());
        assertThat(export.body()).contains("Thụy Điển");
    }

    @Test
    void isAnsweredByStepsThatTheSenderSees() throws Exception {
        Request request = received(form("Answered " + UUID.randomUUID()));
        Visitor officer = officer();
        assertThat(step(officer, request, "declined", " ", 1).status()).isEqualTo(422);
        assertThat(step(officer, request, "done", "", 1).status()).isEqualTo(422);
        assertThat(step(officer, request, "declined", "Ngày lễ; <b>mời</b> tuần sau", 1)
                        .status())
                .isEqualTo(302);
        assertThat(step(officer, request, "received", "", 1).status())
                .as("stale")
                .isEqualTo(409);
        String seen = new Visitor(port).get(FORM + "/" + request.code()).body();
        assertThat(seen).contains("Ngày lễ; &lt;b&gt;mời").doesNotContain("<b>mời");
        assertThat(step(officer, request, "received", "", 2).status()).isEqualTo(302);
        assertThat(step(officer, request, "confirmed", "", 3).status()).isEqualTo(302);
        assertThat(step(officer, request, "done", "", 4).status()).isEqualTo(302);
        Map<String, Object> letters =
                jdbc.sql("""
                        select max(case when kind = 'event.request-declined' then state end) as declined,
                               max(case when kind = 'event.request-confirmed' then state end) as confirmed,
                               string_agg(subject || body, ' ') as said
                          from shared.mail_outbox where person = :code
                        """).param("code", request.code()).query().singleRow();
        assertThat(letters).containsEntry("declined", "CANCELLED").containsEntry("confirmed", "QUEUED");
        assertThat(String.valueOf(letters.get("said"))).doesNotContain("Ngày lễ", "Answered", "Foreign desk");
        assertThat(jdbc.sql("select count(*) from event.delegation_step where request = :id")
                        .param("id", request.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from shared.audit_entry where subject_id = :id"
                                + " and (coalesce(became, '') || coalesce(reason, '')) ~ 'desk|Answered|Ngày lễ'")
                        .param("id", request.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, spy",
        "organisation, ' '",
        "country, XX",
        "country, Sweden",
        "people, 0",
        "people, 201",
        "people, -1",
        "from, 2020-01-01",
        "last, 2020-01-01",
        "last, 2999-01-01",
        "places, ag91.so-vhtt",
        "places, <script>",
        "purpose, ''",
        "contact, ''",
        "mail, 'a@b.vn, c@d.vn'",
        "mail, 'Desk <a@b.vn>'",
        "mail, 'a@b.vn\nBcc: c@d.vn'",
        "mail, 'a@b.vn%0d%0aBcc:c@d.vn'",
        "line, call me",
        "website, https://example.org"
    })
    void refusesWhatIsWrongAndKeepsWhatWasTyped(String field, String value) throws Exception {
        long before = rows();
        Map<String, String> form = form("Refused");
        form.put(field, value);
        MockHttpServletResponse answer = send(form, somewhere());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("notice-error")
                .doesNotContain("??", "\"<script>");
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("select count(*) from event.delegation_request")
                .query(Long.class)
                .single();
    }

    @Test
    void refusesTextsThatAreTooLong() throws Exception {
        Map<String, String> form = form("Long");
        form.put("purpose", "x".repeat(2_001));
        assertThat(send(form, somewhere()).getStatus()).isEqualTo(422);
        form.put("purpose", "x".repeat(2_000));
        form.put("organisation", "Ộ".repeat(200));
        received(form);
        form.put("organisation", "Ộ".repeat(201));
        assertThat(send(form, somewhere()).getStatus()).isEqualTo(422);
    }

    @Test
    void takesSomeOfFiftyFromOnePlace() throws Exception {
        long before = rows();
        String place = somewhere();
        MockHttpServletResponse last = send(form("Fifty"), place);
        for (int sent = 1; sent < 50; sent++) {
            last = send(form("Fifty"), place);
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("3600");
        assertThat(last.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"Fifty\"");
        assertThat(rows()).isEqualTo(before + FormPace.MOST);
        received(form("From elsewhere"));
    }

    @Test
    void asksNothingThatItsHostNeedNotKnow() {
        String form = new Visitor(port).get(FORM + "?lang=en").body();
        assertThat(form)
                .contains("We do not ask about or judge what you will report", "90 days", "badge-unverified")
                .doesNotContain("??");
        assertThat(jdbc.sql("select string_agg(column_name, ' ') from information_schema.columns"
                                + " where table_schema = 'event' and table_name like 'delegation%'")
                        .query(String.class)
                        .single())
                .doesNotContainPattern("rating|score|black|opinion|stance|tone|risk|address|ip_|persons_to");
    }
}
