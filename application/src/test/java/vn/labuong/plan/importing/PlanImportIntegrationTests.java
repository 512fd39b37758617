package vn.labuong.plan.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.testing.ProductTest;

/** The real plan through the page: handed in, looked at, imported, again, and changed. */
@ProductTest
class PlanImportIntegrationTests {

    private static final Path PLAN_FOLDER = Path.of(System.getProperty("labuong.shared"), "plan");
    private static final String PATH = "/noi-bo/ke-hoach/nhap";
    private static final RequestPostProcessor OFFICER = user("officer").roles("PROGRAMME_OFFICER");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Plans plans;

    @Autowired
    private Importing importing;

    @Test
    void importsTheIssuedPlanOnceAndSeesThatTheSecondTimeNothingChanges() throws Exception {
        long first = handIn("IMPORT-TWICE", "ke-hoach-an-giang-2023-2028.docx");
        web.perform(get(PATH + "/" + first).with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"dong-0\"")));
        importNow(first, "true");

        PlanCode code = new PlanCode("IMPORT-TWICE");
        LocalDate on = LocalDate.of(2024, 6, 1);
        assertThat(plans.tasks(code, on)).filteredOn(Task::isTask).hasSize(51);
        assertThat(plans.find(code))
                .hasValueSatisfying(plan -> assertThat(plan.published()).isFalse());
        assertThat(plans.duties(code, on).owedBy(new AgencyId("ag.so-tttt"))).isNotEmpty();
        assertThat(count("value_source", "IMPORT-TWICE")).isGreaterThan(200);

        List<Long> before = List.of(count("task_role", "IMPORT-TWICE"), count("value_source", "IMPORT-TWICE"));
        long second = handIn("IMPORT-TWICE", "ke-hoach-an-giang-2023-2028.docx");
        assertThat(importing.preview(second).orElseThrow().difference().isEmpty())
                .isTrue();
        importNow(second, "true");
        assertThat(List.of(count("task_role", "IMPORT-TWICE"), count("value_source", "IMPORT-TWICE")))
                .isEqualTo(before);
    }

    @Test
    void showsTheDifferenceOfAChangedCopyAndKeepsWhatWasBefore() throws Exception {
        PlanCode code = new PlanCode("IMPORT-CHANGED");
        importNow(handIn(code.value(), "ke-hoach-an-giang-2023-2028.txt"), "true");
        String text = Files.readString(PLAN_FOLDER.resolve("ke-hoach-an-giang-2023-2028.txt"));
        String firstLead = plans.duties(code, LocalDate.of(2024, 6, 1))
                .rolesIn(task("I.9"))
                .toString();
        assertThat(firstLead).contains("ag.cong-an");

        String changed = text.lines()
                .map(line -> line.startsWith("9\t") && line.contains("\t")
                        ? line.replaceFirst("\tC\u00f4ng an t\u1ec9nh\t", "\tS\u1edf T\u01b0 ph\u00e1p\t")
                        : line)
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(changed).isNotEqualTo(text);
        long draft = handIn(code.value(), "changed.txt", changed.getBytes(StandardCharsets.UTF_8));
        PlanDifference difference = importing.preview(draft).orElseThrow().difference();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.missing()).isEmpty();
        assertThat(difference.changed()).isNotEmpty();
        web.perform(post(PATH + "/" + draft + "/nhap")
                        .param("version", "0")
                        .param("acceptDoubts", "true")
                        .param("since", "2026-01-01")
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(plans.duties(code, LocalDate.of(2025, 12, 31))
                        .rolesIn(task("I.9"))
                        .toString())
                .contains("ag.cong-an");
        assertThat(plans.duties(code, LocalDate.of(2026, 1, 1))
                        .rolesIn(task("I.9"))
                        .toString())
                .contains("ag.so-tu-phap");
    }

    @Test
    void storesNothingOfAFileThatIsNoPlan() throws Exception {
        long before = jdbc.sql("select count(*) from plan.import_draft")
                .query(Long.class)
                .single();
        web.perform(multipart(PATH)
                        .file(new MockMultipartFile("file", "a.docx", "application/octet-stream", new byte[] {1, 2, 3}))
                        .param("plan", "IMPORT-BAD")
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("notice-error")));
        assertThat(jdbc.sql("select count(*) from plan.import_draft")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void refusesADecisionOnAVersionThatIsNoLongerTheNewest() throws Exception {
        long draft = handIn("IMPORT-RACE", "ke-hoach-an-giang-2023-2028.txt");
        assertThat(importing.decide(draft, 0, Decisions::acceptingDocument, "one"))
                .isTrue();
        assertThat(importing.decide(draft, 0, Decisions::acceptingDocument, "two"))
                .isFalse();
        assertThat(importing.importNow(draft, 0, true, LocalDate.of(2026, 1, 1), "two"))
                .isInstanceOf(Importing.ChangedMeanwhile.class);
        assertThat(plans.find(new PlanCode("IMPORT-RACE"))).isEmpty();
    }

    @Test
    void discardsADraftAndTakesItUpAgain() throws Exception {
        long draft = handIn("IMPORT-DISCARD", "ke-hoach-an-giang-2023-2028.txt");
        web.perform(post(PATH + "/" + draft + "/bo")
                        .param("version", "0")
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(importing.importNow(draft, 1, true, LocalDate.of(2026, 1, 1), "x"))
                .isInstanceOf(Importing.ChangedMeanwhile.class);
        web.perform(post(PATH + "/" + draft + "/lay-lai")
                        .param("version", "1")
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(importing.preview(draft).orElseThrow().draft().isOpen()).isTrue();
    }

    private static TaskCode task(String code) {
        return new TaskCode(code);
    }

    private long count(String table, String plan) {
        return jdbc.sql("select count(*) from plan." + table + " where plan = :plan")
                .param("plan", plan)
                .query(Long.class)
                .single();
    }

    private long handIn(String plan, String file) throws Exception {
        return handIn(plan, file, Files.readAllBytes(PLAN_FOLDER.resolve(file)));
    }

    private long handIn(String plan, String file, byte[] bytes) throws Exception {
        String address = web.perform(multipart(PATH)
                        .file(new MockMultipartFile("file", file, "application/octet-stream", bytes))
                        .param("plan", plan)
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return Long.parseLong(String.valueOf(address).substring(PATH.length() + 1));
    }

    private void importNow(long draft, String acceptDoubts) throws Exception {
        web.perform(post(PATH + "/" + draft + "/nhap")
                        .param("version", "0")
                        .param("acceptDoubts", acceptDoubts)
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}
