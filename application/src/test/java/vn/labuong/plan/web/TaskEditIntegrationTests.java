package vn.labuong.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Duty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.task.StateLog;
import vn.labuong.plan.task.TaskEditing;
import vn.labuong.testing.ProductTest;

/** The staff form of a task. Each test is rolled back: the shared programme stays as it shipped. */
@ProductTest
@Transactional
class TaskEditIntegrationTests {

    private static final PlanCode PLAN = new PlanCode("AG-2023-2028");
    private static final TaskCode TASK = new TaskCode("I.9");
    private static final String ADDRESS = "/noi-bo/chuong-trinh/AG-2023-2028/nhiem-vu/I.9";
    private static final RequestPostProcessor OFFICER = user("officer").roles("PROGRAMME_OFFICER");
    private static final AgencyId POLICE = new AgencyId("ag.cong-an");
    private static final LocalDate TURN = LocalDate.of(2024, 6, 1);

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    TaskEditing editing;

    @Autowired
    StateLog states;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesATitleThatIsBlankAFunctionThatIsNoneAndAChangeWithoutReason() throws Exception {
        Task before = task();
        String version = String.valueOf(before.version());
        send("/sua", "error", "version", version, "vi", "   ", "reason", "vì thử");
        send("/sua", "error", "version", version, "vi", "Tên thử", "functions", "Báo chí!", "reason", "vì thử");
        send("/sua", "error", "version", version, "vi", "Tên thử", "reason", "  ");
        assertThat(task()).isEqualTo(before);
    }

    @Test
    void changesTitleAndFunctionsOnceAndTellsTheSecondPerson() throws Exception {
        Task before = task();
        String version = String.valueOf(before.version());
        send(
                "/sua",
                "done",
                "version",
                version,
                "vi",
                " Tên thử ",
                "en",
                "Test title",
                "functions",
                "press | digital",
                "verified",
                "true",
                "reason",
                "sửa lỗi gõ");
        send("/sua", "error", "version", version, "vi", "Người thứ hai", "reason", "sửa khác");
        Task after = task();
        assertThat(after.title().vi()).isEqualTo("Tên thử");
        assertThat(after.functions()).containsExactly("press", "digital");
        assertThat(after.functionCertainty()).isEqualTo(Certainty.VERIFIED);
        assertThat(audit("plan.task.changed"))
                .contains("officer", before.title().vi(), "Tên thử", "sửa lỗi gõ")
                .doesNotContain("Người thứ hai");
    }

    @Test
    void closesARoleOnADayAndOpensAnotherFromThatDay() throws Exception {
        assertThat(leads(TURN)).contains(POLICE);
        long role = editing.roles(PLAN, TASK).stream()
                .filter(one -> one.part() == TaskRole.Part.LEAD)
                .findFirst()
                .orElseThrow()
                .id();
        String close = "/vai-tro/" + role + "/dong";
        send(close, "error", "until", "2024-06-01");
        send(close, "done", "until", "2024-06-01", "reason", "quyết định thử");
        send(close, "error", "until", "2025-06-01", "reason", "đóng lần nữa");
        send("/vai-tro", "error", "part", "LEAD", "holder", "Sở Tư pháp", "from", "2024-06-01");
        send("/vai-tro", "done", "part", "LEAD", "holder", "Sở Tư pháp", "from", "2024-06-01", "reason", "thay thế");

        assertThat(leads(TURN.minusDays(1))).contains(POLICE).doesNotContain(new AgencyId("ag.so-tu-phap"));
        assertThat(leads(TURN)).contains(new AgencyId("ag.so-tu-phap")).doesNotContain(POLICE);
        assertThat(audit("plan.task.role-closed")).contains("2024-06-01", "quyết định thử");
        assertThat(audit("plan.task.role-opened")).contains("ag.so-tu-phap", "thay thế");
    }

    @Test
    void closesNoRoleOfAnotherTask() throws Exception {
        long foreign = editing.roles(PLAN, new TaskCode("I.2")).get(0).id();
        send("/vai-tro/" + foreign + "/dong", "error", "until", "2024-06-01", "reason", "vì thử");
    }

    @Test
    void logsAStateBesideTheEarlierOnes() throws Exception {
        int before = states.of(PLAN, TASK).size();
        send("/trang-thai", "done", "state", "DELAYED", "since", "2026-02-05", "note", "chờ văn bản thử");
        assertThat(states.of(PLAN, TASK))
                .hasSize(before + 1)
                .anyMatch(entry -> entry.state() == TaskState.DELAYED
                        && entry.since().equals(LocalDate.of(2026, 2, 5))
                        && entry.who().equals("officer")
                        && !entry.demo());
        assertThat(audit("plan.task.state-set")).contains("DELAYED", "chờ văn bản thử");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void showsTheFormInEveryLanguage(String language) throws Exception {
        web.perform(get(ADDRESS + "/sua").param("lang", language).with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"functions\"")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private Task task() {
        return plans.tasks(PLAN, TURN).stream()
                .filter(one -> one.code().equals(TASK))
                .findFirst()
                .orElseThrow();
    }

    private List<AgencyId> leads(LocalDate on) {
        return plans.duties(PLAN, on).rolesIn(TASK, TaskRole.Part.LEAD).stream()
                .flatMap(role -> role.bearers().stream())
                .map(Duty::agency)
                .toList();
    }

    private String audit(String action) {
        return jdbc.sql("""
                        select concat(actor, ' ', was, became, reason) from shared.audit_entry
                        where action = :action order by id desc limit 1
                        """).param("action", action).query(String.class).single();
    }

    private void send(String path, String kind, String... namesAndValues) throws Exception {
        var request = post(ADDRESS + path).with(OFFICER).with(csrf());
        for (int at = 0; at < namesAndValues.length; at += 2) {
            request.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", hasToString(containsString("kind=" + kind))));
    }
}
