package vn.labuong.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
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
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.register.RegisterTables;
import vn.labuong.organisation.revision.HeldRows;
import vn.labuong.shared.web.Flash;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** The staff pages of the register, as an officer uses them; each test is rolled back. */
@ProductTest
@Transactional
@WithMockUser(username = "officer", roles = "PROGRAMME_OFFICER")
class RegisterEditIntegrationTests {

    private static final String EVENTS = "/noi-bo/co-quan/su-kien";
    private static final AgencyId HEALTH = AgencyId.of("ag91.so-y-te");
    private static final AgencyId HOME = AgencyId.of("ag91.so-noi-vu");
    private static final List<String> STAFF_PAGES = List.of("/noi-bo/co-quan/ag91.so-y-te/sua", EVENTS);

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    HeldRows held;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void opensInThreeLanguages(String lang) throws Exception {
        for (String page : STAFF_PAGES) {
            mvc.perform(get(page).param("lang", lang))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??organisation"))))
                    .andExpect(content().string(containsString("<html lang=\"" + lang + "\"")));
        }
    }

    @Test
    void isClosedToThosePeopleWhoMayNotChangeTheRegister() throws Exception {
        for (String page : STAFF_PAGES) {
            mvc.perform(get(page).with(user("reporter").roles("REPORTER"))).andExpect(status().isForbidden());
            mvc.perform(get(page).with(user("auditor").roles("AUDITOR"))).andExpect(status().isForbidden());
        }
        mvc.perform(merger().with(csrf()).with(user("approver").roles("APPROVER")))
                .andExpect(status().isForbidden());
        mvc.perform(merger()).andExpect(status().isForbidden());
    }

    @Test
    void previewsThenRecordsThenTakesBack() throws Exception {
        mvc.perform(get(EVENTS)
                        .param("type", "MERGED")
                        .param("from", HEALTH.value())
                        .param("heirTo", HOME.value(), "", "", "", "")
                        .param("heirFunction", "", "", "", "", "")
                        .param("heirShare", "WHOLE", "", "", "", "")
                        .param("ends", "true")
                        .param("effective", "2026-03-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"xem-truoc\"")))
                .andExpect(content().string(containsString("Sở Nội vụ")));
        assertThat(bearer()).isEqualTo(HEALTH);
        mvc.perform(merger().with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", is(Flash.done("organisation.revision.done"))));
        assertThat(bearer()).isEqualTo(HOME);
        String event = held.events().get(0).event();
        mvc.perform(post(EVENTS + "/" + event + "/hoan-lai")
                        .param("reason", "Ghi nhầm ngày")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(bearer()).isEqualTo(HEALTH);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(get(EVENTS)
                        .param("type", "MERGED")
                        .param("from", HEALTH.value())
                        .param("heirTo", HEALTH.value())
                        .param("newName", "Tên đã gõ")
                        .param("effective", "2026-03-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("notice-error")))
                .andExpect(content().string(containsString("Tên đã gõ")));
        for (String day : List.of("31/6/2026", "x", "<script>")) {
            mvc.perform(get(EVENTS).param("type", "NOPE").param("from", "A B").param("effective", day))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("notice-error")));
        }
    }

    @Test
    void confirmsTheNameOfTheCultureDepartment() throws Exception {
        AgencyId culture = AgencyId.of("ag91.so-vhtt");
        long seq = held.names(culture).stream()
                .filter(row -> row.value().name().lang().equals("vi")
                        && row.value().name().form().name().equals("OFFICIAL"))
                .findFirst()
                .orElseThrow()
                .seq();
        mvc.perform(post("/noi-bo/co-quan/ag91.so-vhtt/sua/ten")
                        .param("seq", String.valueOf(seq))
                        .param("language", "vi")
                        .param("form", "OFFICIAL")
                        .param("text", "Sở Văn hóa, Thể thao và Du lịch")
                        .param("certainty", "VERIFIED")
                        .param("reason", "Theo nghị quyết của Hội đồng nhân dân tỉnh")
                        .with(csrf()))
                .andExpect(flash().attribute("flash", is(Flash.done("organisation.revision.done"))));
        assertThat(now().agency(culture).orElseThrow().official("vi"))
                .singleElement()
                .matches(name -> name.text().equals("Sở Văn hóa, Thể thao và Du lịch")
                        && name.certainty().isVerified());
        mvc.perform(get("/noi-bo/co-quan/ag91.so-vhtt/sua"))
                .andExpect(content().string(containsString("Theo nghị quyết của Hội đồng nhân dân tỉnh")));
    }

    @Test
    void keepsTheStatementsOfAStaffPageFixed() throws Exception {
        agencies.snapshot();
        for (String page : STAFF_PAGES) {
            mvc.perform(get(page));
            assertThat(StatementCounter.during(() -> mvc.perform(get(page))))
                    .as(page)
                    .isLessThanOrEqualTo(4);
        }
    }

    private static MockHttpServletRequestBuilder merger() {
        return post(EVENTS)
                .param("type", "MERGED")
                .param("from", HEALTH.value())
                .param("heirTo", HOME.value())
                .param("ends", "true")
                .param("effective", "2026-03-01")
                .param("reason", "Theo quyết định");
    }

    private RegisterSnapshot now() {
        return agencies.snapshotAsKnownAt(RegisterTables.END_OF_TIME);
    }

    private AgencyId bearer() {
        return now().bearers(HEALTH, FunctionCode.GENERAL, java.time.LocalDate.parse("2026-03-01"))
                .get(0)
                .agency();
    }
}
