package vn.labuong.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.task.PlanTable;
import vn.labuong.testing.ProductTest;

/** The staff form of a plan's own facts. Each test is rolled back: the shared programme stays as it shipped. */
@ProductTest
@Transactional
class PlanEditIntegrationTests {

    private static final String PAGE = "/chuong-trinh/AG-2023-2028";
    private static final String FORM = "/noi-bo/chuong-trinh/AG-2023-2028/sua";
    /** Figures further down the page have flags of their own: the flag right behind the fact is meant. */
    private static final String FLAG = "</span>\\s*<span class=\"badge badge-unverified\">[\\s\\S]*";

    private static final RequestPostProcessor OFFICER = user("officer").roles("PROGRAMME_OFFICER");

    @Autowired
    MockMvc web;

    @Autowired
    PlanTable plans;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "issuedOn, 2024-02-30",
        "issuedOn, 05/04/2024",
        "issuedOn, 2199-01-01",
        "finalYear, 1999",
        "interimYear, soon",
        "vi, ' '",
        "reason, ' '"
    })
    void refusesWhatIsWrongAndChangesNothing(String field, String value) throws Exception {
        Plan before = plan();
        send("error", field, value, before.version());
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void confirmsNumberAndDateOnceAndTellsTheSecondPerson() throws Exception {
        Plan before = plan();
        assertThat(before.numberCertainty()).isEqualTo(Certainty.UNVERIFIED);
        web.perform(get(PAGE).with(OFFICER))
                .andExpect(content().string(matchesPattern("[\\s\\S]*<span>355/KH-UBND" + FLAG)))
                .andExpect(content().string(containsString("href=\"" + FORM + "\"")));

        send("done", "number", "999/KH-UBND", before.version());
        send("error", "number", "998/KH-UBND", before.version());

        assertThat(plan().numberCertainty()).isEqualTo(Certainty.VERIFIED);
        web.perform(get(PAGE))
                .andExpect(content().string(containsString("999/KH-UBND")))
                .andExpect(content().string(not(matchesPattern("[\\s\\S]*<span>(999/KH-UBND|05/04/2024)" + FLAG))))
                .andExpect(content().string(not(containsString(FORM))));
        assertThat(audit())
                .contains("officer", String.valueOf(before.number()), "unverified", "999/KH-UBND", "theo bản gốc")
                .doesNotContain("998/KH-UBND");
    }

    @Test
    void sendsPeopleWhoAreNotSignedInToSignIn() throws Exception {
        web.perform(get(FORM)).andExpect(redirectedUrlPattern("/noi-bo/dang-nhap*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void showsTheFormInEveryLanguage(String language) throws Exception {
        web.perform(get(FORM).param("lang", language).with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"issuedOn\"")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private Plan plan() {
        return plans.find(new PlanCode("AG-2023-2028")).orElseThrow();
    }

    private String audit() {
        return jdbc.sql("""
                        select concat(actor, ' ', was, became, reason) from shared.audit_entry
                        where action = 'plan.facts.changed' order by id desc limit 1
                        """).query(String.class).single();
    }

    /** Sends a right form of which one field holds that value. */
    private void send(String kind, String field, String value, int version) throws Exception {
        var request = post(FORM)
                .with(OFFICER)
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("numberVerified", "true")
                .param("issuedVerified", "true");
        String[][] right = {
            {"vi", "Tên thử"},
            {"number", "355/KH-UBND"},
            {"issuedOn", "2024-04-05"},
            {"interimYear", "2025"},
            {"finalYear", "2028"},
            {"reason", "theo bản gốc"}
        };
        for (String[] one : right) {
            request.param(one[0], one[0].equals(field) ? value : one[1]);
        }
        web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", hasToString(containsString("kind=" + kind))));
    }
}
