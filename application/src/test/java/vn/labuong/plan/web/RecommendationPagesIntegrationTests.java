package vn.labuong.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.rights.RecommendationEntries;
import vn.labuong.testing.ProductTest;

/** Recommendations ship without their wording; people enter it. Each test is rolled back. */
@ProductTest
@Transactional
class RecommendationPagesIntegrationTests {

    private static final String STAFF = "/noi-bo/chuong-trinh/AG-2023-2028/quyen";
    private static final String ONE = STAFF + "/3/63";
    private static final String PUBLIC = "/chuong-trinh/AG-2023-2028/quyen";
    private static final RequestPostProcessor OFFICER = user("officer").roles("PROGRAMME_OFFICER");

    @Autowired
    MockMvc web;

    @Autowired
    RecommendationEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesAnEntryWithoutItsDocumentOrReasonAndATranslationOfNothing() throws Exception {
        send("error", "version", "0", "vi", "Lời văn thử", "reason", "vì thử");
        send("error", "version", "0", "vi", "Lời văn thử", "source", "Văn kiện thử");
        send("error", "version", "0", "en", "Test words", "source", "Văn kiện thử", "reason", "vì thử");
        assertThat(entries.history(3, "63")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/9/63", "/3/none"})
    void knowsNoOtherRecommendations(String address) throws Exception {
        web.perform(get(STAFF + address).with(OFFICER)).andExpect(status().isNotFound());
    }

    @Test
    void showsTheFlagUntilTheWordingIsEnteredAndKeepsEachEntry() throws Exception {
        web.perform(get(STAFF).with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ONE)));
        web.perform(get(PUBLIC)).andExpect(content().string(not(containsString("Lời văn thử"))));

        send("done", "version", "0", "vi", "Lời văn thử", "by", "Nước Thử", "source", "Văn kiện thử", "reason", "nhập");
        web.perform(get(PUBLIC))
                .andExpect(content().string(containsString("Lời văn thử")))
                .andExpect(content().string(containsString("Nước Thử")));
        send("error", "version", "0", "vi", "Người thứ hai", "source", "Văn kiện thử", "reason", "sửa");
        send(
                "done",
                "version",
                "1",
                "vi",
                "Lời văn đã sửa",
                "verified",
                "true",
                "source",
                "Văn kiện thử",
                "reason",
                "sửa lỗi gõ");
        web.perform(get(PUBLIC))
                .andExpect(content().string(containsString("Lời văn đã sửa")))
                .andExpect(content().string(not(containsString("Lời văn thử"))));
        for (String language : List.of("vi", "en", "km")) {
            web.perform(get(ONE).param("lang", language).with(OFFICER))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Lời văn thử")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        assertThat(entries.history(3, "63"))
                .extracting(RecommendationEntries.Entry::version)
                .containsExactly(2, 1);
    }

    @Test
    void keepsTheOldWordsInTheAuditLogAndRefusesToRewriteAnEntry() throws Exception {
        send("done", "version", "0", "vi", "Lời văn thử", "source", "Văn kiện thử", "reason", "nhập");
        send("done", "version", "1", "vi", "Lời văn khác", "source", "Văn kiện thử", "reason", "sửa lỗi gõ");
        assertThat(jdbc.sql("""
                        select was || became || reason from shared.audit_entry
                        where action = 'plan.upr.entered' order by id desc limit 1
                        """).query(String.class).single()).contains("Lời văn thử", "Lời văn khác", "sửa lỗi gõ");
        assertThatThrownBy(() ->
                        jdbc.sql("update plan.upr_entry set wording_vi = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void send(String kind, String... namesAndValues) throws Exception {
        var request = post(ONE).with(OFFICER).with(csrf());
        for (int at = 0; at < namesAndValues.length; at += 2) {
            request.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", hasToString(containsString("kind=" + kind))));
    }
}
