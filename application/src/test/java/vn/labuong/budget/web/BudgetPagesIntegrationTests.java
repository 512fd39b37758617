package vn.labuong.budget.web;

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

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.Budgets;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.organisation.access.SignedIn;
import vn.labuong.plan.PlanCode;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.web.Languages;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Pages of budgets: who may, what is refused, what is kept. Each test is rolled back. */
@ProductTest
@Transactional
class BudgetPagesIntegrationTests {

    private static final PlanCode PLAN = new PlanCode("AG-2023-2028");
    private static final String HOME = "/noi-bo/kinh-phi";
    private static final String CULTURE = HOME + "/AG-2023-2028/2027/ag91.so-vhtt";
    private static final String POLICE = HOME + "/AG-2023-2028/2027/ag91.cong-an";

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Budgets budgets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Test
    void keepsEachAgencyToItsOwnLines() throws Exception {
        RequestPostProcessor reporter = as(Role.REPORTER);
        web.perform(row(POLICE, reporter, "I.9", "province", "0", "5 triệu", "", ""))
                .andExpect(status().isForbidden());
        web.perform(row(CULTURE, reporter, "I.1", "province", "0", "5 triệu", "", ""))
                .andExpect(redirectedUrl(CULTURE));
        web.perform(row(POLICE, with(Role.REPORTER, "ag91.cong-an"), "I.9", "province", "0", "5 triệu", "", ""))
                .andExpect(redirectedUrl(POLICE));
        web.perform(row(CULTURE, with(Role.REPORTER, "ag91.cong-an"), "I.1", "province", "1", "6 triệu", "", "x"))
                .andExpect(status().isForbidden());
        // Whoever carries an agency on writes for it; a grant that ran out gives nothing.
        web.perform(row(
                        HOME + "/AG-2023-2028/2024/ag.so-tttt",
                        with(Role.APPROVER, "ag.so-tttt"),
                        "I.4",
                        "other",
                        "0",
                        "1",
                        "",
                        ""))
                .andExpect(redirectedUrl(HOME + "/AG-2023-2028/2024/ag.so-tttt"));
        web.perform(row(CULTURE, as(Role.AUDITOR), "I.1", "province", "1", "1", "", "x"))
                .andExpect(status().isForbidden());
        web.perform(get(CULTURE).with(as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"estimate\""))));
        assertThat(line("I.1").estimate()).isEqualTo(MoneyCell.of(5_000_000));
    }

    @Test
    void letsTheLeadsOfficerCorrectWithAReasonOnly() throws Exception {
        web.perform(row(POLICE, as(Role.PROGRAMME_OFFICER), "I.9", "province", "0", "5 triệu", "", ""))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"5 triệu\"")));
        web.perform(row(POLICE, as(Role.PROGRAMME_OFFICER), "I.9", "province", "0", "5 triệu", "", "sai đơn vị tính"))
                .andExpect(redirectedUrl(POLICE));
        web.perform(row(
                        POLICE,
                        with(Role.PROGRAMME_OFFICER, "ag91.so-y-te"),
                        "I.9",
                        "province",
                        "1",
                        "6 triệu",
                        "",
                        "x"))
                .andExpect(status().isForbidden());
        assertThat(audit()).contains("5.000.000", "sai đơn vị tính");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2 tỷ | separators",
                "-5 | negative",
                "khoảng 1 tỷ | approximate",
                "0,5 | fraction",
                "5 USD | other-currency",
                "abc | unreadable"
            })
    void refusesWhatIsNoAmountAndLosesNothing(String text, String why) throws Exception {
        web.perform(row(CULTURE, as(Role.REPORTER), "I.1", "province", "0", text, "Lồng ghép", "lý do thử"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"" + text + "\"")))
                .andExpect(content().string(containsString("value=\"Lồng ghép\"")))
                .andExpect(content().string(containsString("value=\"lý do thử\"")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                .andExpect(content().string(containsString(said("budget.reading." + why))));
        assertThat(budgets.of(PLAN, 2027).lines()).isEmpty();
    }

    @Test
    void takesCommasInTheOnlyRowAndAFloodOfText() throws Exception {
        web.perform(row(CULTURE, as(Role.REPORTER), "I.1", "province", "0", "1,2 tỷ", "", ""))
                .andExpect(redirectedUrl(CULTURE));
        assertThat(line("I.1").estimate()).isEqualTo(MoneyCell.of(1_200_000_000));
        web.perform(row(CULTURE, as(Role.REPORTER), "I.2", "province", "0", "9".repeat(60_000), "", ""))
                .andExpect(status().is(422));
        web.perform(post(CULTURE).with(as(Role.REPORTER)).with(csrf()).param("task", "I.1", "I.2"))
                .andExpect(status().isBadRequest());
        for (String nowhere : List.of(
                "/X-1/2027/ag91.so-vhtt",
                "/AG-2023-2028/1999/ag91.so-vhtt",
                "/AG-2023-2028/2027/nowhere",
                "/AG-2023-2028/2027/NOT.an-id",
                "/dong/99999999",
                "/dong/x")) {
            web.perform(get(HOME + nowhere).with(as(Role.AUDITOR))).andExpect(status().isNotFound());
        }
    }

    @Test
    void showsBothFiguresWhenSomebodyElseWasFirst() throws Exception {
        web.perform(row(CULTURE, as(Role.REPORTER), "I.1", "province", "0", "5 triệu", "", ""));
        web.perform(row(CULTURE, as(Role.APPROVER), "I.1", "province", "1", "6 triệu", "", "rà soát"))
                .andExpect(redirectedUrl(CULTURE));
        web.perform(row(CULTURE, as(Role.REPORTER), "I.1", "province", "1", "7 triệu", "", "của tôi"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"7 triệu\"")))
                .andExpect(content().string(containsString("6.000.000 đồng (demo.approver")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"2\"")));
        web.perform(row(CULTURE, as(Role.REPORTER), "I.1", "province", "2", "7 triệu", "", "của tôi"))
                .andExpect(redirectedUrl(CULTURE));
        String history = HOME + "/dong/" + line("I.1").id();
        for (String language : List.of("vi", "en", "km")) {
            web.perform(get(history).param("lang", language).with(as(Role.AUDITOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("rà soát")))
                    .andExpect(content().string(containsString("5.000.000")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void saysSoWhenAStatedTotalIsNotTheSum() throws Exception {
        MockHttpServletRequestBuilder request =
                row(CULTURE, as(Role.REPORTER), "I.1", "province", "0", "5 triệu", "", "");
        web.perform(request.param("total-estimate", "6 triệu")).andExpect(redirectedUrl(CULTURE));
        web.perform(get(CULTURE).with(as(Role.REPORTER)))
                .andExpect(content().string(containsString("văn bản ghi 6.000.000, tổng các dòng là 5.000.000")));
        web.perform(get(HOME).param("nam", "2027").with(as(Role.AUDITOR)))
                .andExpect(content().string(containsString("lệch 1.000.000 đồng")));
        web.perform(row(CULTURE, as(Role.REPORTER), "I.1", "province", "1", "6 triệu", "", "bổ sung")
                        .param("total-estimate", "6 triệu"))
                .andExpect(redirectedUrl(CULTURE));
        web.perform(get(CULTURE).with(as(Role.REPORTER)))
                .andExpect(content().string(not(containsString("tổng các dòng là"))));
        web.perform(row(CULTURE, as(Role.REPORTER), "I.2", "province", "0", "", "", "")
                        .param("total-estimate", "khoảng 6 triệu"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"khoảng 6 triệu\"")));
    }

    @ParameterizedTest
    @CsvSource({
        HOME + "?nam=2024, 12",
        HOME + "?nam=2025, 12",
        HOME + "?nam=2026, 12",
        HOME + "/AG-2023-2028/2025/ag.so-tttt, 12",
        HOME + "/AG-2023-2028/2026/ag91.so-vhtt, 12",
        HOME + "/nguon, 4"
    })
    void showsThePageInFewStatements(String address, long most) throws Exception {
        RequestPostProcessor who = as(address.endsWith("nguon") ? Role.PROGRAMME_OFFICER : Role.REPORTER);
        long statements = StatementCounter.during(
                () -> web.perform(get(URI.create(address)).with(who)).andExpect(status().isOk()));
        assertThat(statements).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void speaksTheLanguageAskedForAndMarksWhatIsInvented(String language) throws Exception {
        for (String page : List.of("?nam=2025", "/AG-2023-2028/2026/ag91.so-vhtt")) {
            ResultActions answer =
                    web.perform(get(URI.create(HOME + page + (page.contains("?") ? "&" : "?") + "lang=" + language))
                            .with(as(Role.REPORTER)));
            answer.andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html lang=\"" + language)))
                    .andExpect(content().string(containsString("notice-info")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get(HOME + "/nguon").param("lang", language).with(as(Role.PROGRAMME_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/noi-bo").param("lang", language).with(as(Role.REPORTER)))
                .andExpect(content().string(containsString(HOME + "/AG-2023-2028/")));
    }

    @Test
    void givesLinesToProgramsOfPeopleSignedIn() throws Exception {
        web.perform(get("/api/v1/budgets").param("plan", PLAN.value()).param("year", "2025"))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/budgets")
                        .param("plan", PLAN.value())
                        .param("year", "2025")
                        .param("size", "3")
                        .with(as(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(
                        jsonPath("$.total").value(budgets.of(PLAN, 2025).lines().size()))
                .andExpect(jsonPath("$.items[0].demonstration").value(true))
                .andExpect(jsonPath("$.items[0].estimate.state").exists());
    }

    @Test
    void keepsTheListOfSources() throws Exception {
        web.perform(source("quy-phat-trien", "0", "Quỹ phát triển")).andExpect(redirectedUrl(HOME + "/nguon"));
        web.perform(source("quy-phat-trien", "1", "Quỹ đầu tư phát triển"));
        web.perform(source("quy-phat-trien", "1", "Muộn rồi"));
        web.perform(source("Sai mã", "0", "x"));
        web.perform(get(HOME + "/nguon").with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("Quỹ đầu tư phát triển")))
                .andExpect(content().string(not(containsString("Muộn rồi"))));
    }

    private MockHttpServletRequestBuilder source(String code, String version, String name) throws Exception {
        return post(HOME + "/nguon")
                .with(as(Role.PROGRAMME_OFFICER))
                .with(csrf())
                .param("code", code)
                .param("version", version)
                .param("vi", name)
                .param("en", name)
                .param("km", name)
                .param("open", "true");
    }

    /** As it stands in the page, where quotation marks are written out. */
    private String said(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Languages.VIETNAMESE), "UTF-8");
    }

    private BudgetLine line(String task) {
        return budgets.of(PLAN, 2027).lines().stream()
                .filter(line -> line.task().value().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private String audit() {
        return jdbc.sql("""
                        select concat(was, became, reason) from shared.audit_entry
                        where action = 'budget.line.saved' order by id desc limit 1
                        """).query(String.class).single();
    }

    private RequestPostProcessor as(Role role) {
        return authentication(demo.as(role));
    }

    /** Somebody new who holds that role for that agency. */
    private RequestPostProcessor with(Role role, String agency) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisation.person (id, username, full_name, password_hash, password_temporary, demo,
                                                         created_at)
                        values (:id, :name, :name, 'x', false, true, now())
                        """).param("id", id).param("name", "thu." + id).update();
        jdbc.sql("""
                        insert into organisation.role_grant (id, person, role, agency, valid_from, basis, granted_by,
                                                             granted_at)
                        values (:grant, :id, :role, :agency, date '2023-01-01', 'thử', 'system', now())
                        """)
                .param("grant", UUID.randomUUID())
                .param("id", id)
                .param("role", role.name())
                .param("agency", agency)
                .update();
        int credentials = jdbc.sql("select credentials from organisation.person where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        Person person = new Person(new PersonId(id), "thu." + id, "thu." + id);
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person, credentials), null, List.of()));
    }

    private static MockHttpServletRequestBuilder row(
            String address,
            RequestPostProcessor who,
            String task,
            String source,
            String seen,
            String estimate,
            String approved,
            String reason) {
        return post(address)
                .with(who)
                .with(csrf())
                .param("task", task)
                .param("source", source)
                .param("seen", seen)
                .param("estimate", estimate)
                .param("approved", approved)
                .param("spent", "")
                .param("reason", reason)
                .param("document", "")
                .param("effective", "2026-01-05");
    }
}
