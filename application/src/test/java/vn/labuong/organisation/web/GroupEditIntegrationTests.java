package vn.labuong.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.register.RegisterTables;
import vn.labuong.organisation.revision.HeldRows;
import vn.labuong.shared.web.Flash;
import vn.labuong.testing.ProductTest;

/** The page of the groups, as an officer uses it; each test is rolled back, so the shared register stays as it was. */
@ProductTest
@Transactional
@WithMockUser(username = "officer", roles = "PROGRAMME_OFFICER")
class GroupEditIntegrationTests {

    private static final String PAGE = "/noi-bo/co-quan/nhom";
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final AgencyId CHAU_DOC = AgencyId.of("ag91.ubnd-phuong-chau-doc");
    private static final AgencyId VINH_TE = AgencyId.of("ag91.ubnd-phuong-vinh-te");
    private static final AgencyId HEALTH = AgencyId.of("ag91.so-y-te");
    private static final String MEANWHILE = "organisation.revision.refused.changed-meanwhile";

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    HeldRows held;

    @Autowired
    JdbcClient database;

    @Test
    void isClosedToStrangersAndToThosePeopleWhoMayNotChangeTheRegister() throws Exception {
        mvc.perform(get(PAGE).with(anonymous())).andExpect(status().is3xxRedirection());
        mvc.perform(get(PAGE).with(user("reporter").roles("REPORTER"))).andExpect(status().isForbidden());
        mvc.perform(correction(clauseOf(CHAU_DOC)).with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void listsEveryGroupInThreeLanguages(String lang) throws Exception {
        mvc.perform(get(PAGE).param("lang", lang))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??organisation"))))
                .andExpect(content().string(containsString("id=\"BORDER_DISTRICTS\"")))
                .andExpect(content().string(containsString("action=\"" + PAGE + "/" + clauseOf(CHAU_DOC) + "\"")));
    }

    @Test
    void refusesACorrectionWithoutReasonOrThatEndsBeforeItBegins() throws Exception {
        long seq = clauseOf(CHAU_DOC);
        answers(post(PAGE + "/" + seq).param("certainty", "VERIFIED"), "organisation.revision.refused.reason");
        answers(correction(seq).param("lastDay", "2025-06-30"), "organisation.revision.refused.period");
        assertThat(clauseOf(CHAU_DOC)).isEqualTo(seq);
    }

    @Test
    void confirmsAClauseKeepsTheOldRowAndTellsTheSecondEditor() throws Exception {
        long seq = clauseOf(CHAU_DOC);
        done(correction(seq).param("note", "Nghị quyết mới"));
        assertThat(held.clauses())
                .filteredOn(row -> CHAU_DOC.equals(row.value().member()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.seq()).isNotEqualTo(seq);
                    assertThat(row.value().certainty().isVerified()).isTrue();
                    assertThat(row.value().note()).isEqualTo("Nghị quyết mới");
                });
        assertThat(database.sql("select certainty from organisation.group_clause where seq = :seq")
                        .param("seq", seq)
                        .query(String.class)
                        .single())
                .isEqualTo("UNVERIFIED");
        assertThat(members(DAY)).contains(CHAU_DOC);
        answers(correction(seq), MEANWHILE);
    }

    @Test
    void withdrawsAClauseAndEndsAnotherOnADay() throws Exception {
        done(correction(clauseOf(VINH_TE)).param("withdrawn", "true"));
        done(correction(clauseOf(CHAU_DOC)).param("lastDay", "2026-02-28"));
        assertThat(members(DAY.minusDays(1))).contains(CHAU_DOC).doesNotContain(VINH_TE);
        assertThat(members(DAY)).doesNotContain(CHAU_DOC, VINH_TE);
        assertThat(database.sql("""
                                select action from shared.audit_entry
                                 where subject_id = 'BORDER_DISTRICTS' order by id desc limit 2
                                """).query(String.class).list())
                .containsExactly(
                        "organisation.register.group-clause-corrected", "organisation.register.group-clause-withdrawn");
    }

    @Test
    void addsAMemberOnceAndOnlyAnAgencyThatIsInTheRegister() throws Exception {
        done(addition(HEALTH.value()));
        assertThat(members(DAY)).contains(HEALTH);
        assertThat(members(DAY.minusDays(1))).doesNotContain(HEALTH);
        answers(addition(HEALTH.value()), "organisation.revision.refused.member-twice");
        answers(addition("<script>"), "organisation.revision.refused.form");
        mvc.perform(addition("ag.nobody").with(csrf()))
                .andExpect(flash().attribute(
                                "flash", is(Flash.refused("organisation.revision.refused.agency", "ag.nobody"))));
    }

    private long clauseOf(AgencyId member) {
        return held.clauses().stream()
                .filter(row -> member.equals(row.value().member()))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private List<AgencyId> members(LocalDate date) {
        return agencies.snapshotAsKnownAt(RegisterTables.END_OF_TIME).members(GroupCode.BORDER_DISTRICTS, date);
    }

    private static MockHttpServletRequestBuilder correction(long seq) {
        return post(PAGE + "/" + seq)
                .param("from", "2025-07-01")
                .param("certainty", "VERIFIED")
                .param("reason", "Theo công văn của tỉnh");
    }

    private static MockHttpServletRequestBuilder addition(String agency) {
        return post(PAGE)
                .param("group", "BORDER_DISTRICTS")
                .param("agency", agency)
                .param("from", "2026-03-01")
                .param("certainty", "VERIFIED")
                .param("reason", "Theo công văn của tỉnh");
    }

    private void done(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", is(Flash.done("organisation.revision.done"))));
    }

    private void answers(MockHttpServletRequestBuilder request, String refusal) throws Exception {
        mvc.perform(request.with(csrf())).andExpect(flash().attribute("flash", is(Flash.refused(refusal))));
    }
}
