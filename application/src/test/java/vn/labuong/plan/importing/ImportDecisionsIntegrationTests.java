package vn.labuong.plan.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyAliases;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.reading.Field;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.testing.ProductTest;

/** What two people decide about a draft of the real plan, through the page's forms. */
@ProductTest
class ImportDecisionsIntegrationTests {

    private static final String PATH = "/noi-bo/ke-hoach/nhap/";
    private static final RequestPostProcessor ONE = user("one").roles("PROGRAMME_OFFICER");
    private static final RequestPostProcessor TWO = user("two").roles("ADMIN");
    private static final AgencyId POLICE = new AgencyId("ag.cong-an");

    @TempDir
    Path folder;

    @Autowired
    MockMvc web;

    @Autowired
    Importing importing;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyAliases aliases;

    @Autowired
    PlanImport writing;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Test
    void tellsTheSecondOfTwoPeopleAndKeepsOnlyWhatTheFirstDecided() throws Exception {
        long draft = draft("Công an tỉnh");
        decide(draft, "/dong/1/de-ra", ONE, "done", Map.of("version", "0", "out", "true"));
        decide(draft, "/dong/1/sua", TWO, "error", Map.of("version", "0", "title", "Việc khác"));
        decide(draft, "/dong/2/de-ra", TWO, "error", Map.of("version", "0", "out", "true"));
        Decisions kept = preview(draft).draft().decisions();
        assertThat(kept.of(1).leftOut()).isTrue();
        assertThat(kept.of(1).corrected()).isEmpty();
        assertThat(kept.of(2)).isEqualTo(Decisions.RowDecision.NONE);
        decide(draft, "/dong/1/de-ra", TWO, "done", Map.of("version", "1", "out", "false"));
        assertThat(preview(draft).draft().decisions().of(1).leftOut()).isFalse();
        assertThat(preview(draft).draft().changedBy()).isEqualTo("two");
    }

    @Test
    void refusesAYearThatIsNone() throws Exception {
        long draft = draft("Công an tỉnh");
        decide(draft, "/dong/1/sua", ONE, "error", Map.of("version", "0", "title", "Việc", "from", "23"));
        assertThat(preview(draft).draft().version()).isZero();
    }

    @Test
    void keepsOnlyTheFieldsThatAPersonWroteAnew() throws Exception {
        long draft = draft("Công an tỉnh");
        SettledRow row = task(draft, "I.9");
        String path = "/dong/" + row.index() + "/sua";
        Map<String, String> form = Map.of(
                "version", "0",
                "code", row.code(),
                "was.NUMBER", row.code(),
                "title", "  Việc đã sửa ",
                "was.TITLE", row.title(),
                "leads", "Sở Tư pháp",
                "from", "2024",
                "to", "2026",
                "recurrence", "yearly");
        decide(draft, path, ONE, "done", form);
        SettledRow now = task(draft, "I.9");
        assertThat(now.title()).isEqualTo("Việc đã sửa");
        assertThat(now.time().from()).isEqualTo(2024);
        assertThat(now.leads()).extracting(SettledRow.Party::name).containsExactly("Sở Tư pháp");
        assertThat(preview(draft).draft().decisions().of(row.index()).corrected())
                .containsKeys(Field.TITLE, Field.LEADS, Field.TIME)
                .doesNotContainKey(Field.NUMBER);
    }

    @Test
    void settlesADoubtAndStillKnowsItAfterARestart() throws Exception {
        long draft = draft("Ban Nào Đó Chưa Rõ");
        SettledRow row = task(draft, "I.9");
        assertThat(row.open()).isPositive();
        String field = row.questions().get(0).key().name();
        decide(draft, "/dong/" + row.index() + "/nhan", ONE, "done", Map.of("version", "0", "field", field));
        decide(draft, "/van-ban", ONE, "done", Map.of("version", "1"));
        Importing fresh = new Importing(
                new DraftTable(jdbc, json, clock), writing, new RegisterLexicon(agencies), aliases, audit);
        Importing.Preview read = fresh.preview(draft).orElseThrow();
        assertThat(read.outcome().documentAccepted()).isTrue();
        assertThat(read.outcome().rows().get(row.index()).open()).isLessThan(row.open());
        assertThat(read.outcome().open()).isEqualTo(preview(draft).outcome().open());
    }

    @Test
    void writesAnUnknownNameIntoTheRegisterWithTheReasonAndUnderstandsIt() throws Exception {
        String name = "Ban Ghi Thêm Vào Sổ";
        long draft = draft(name);
        web.perform(get(PATH + draft).with(ONE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"alias\"")));
        String path = "/co-quan";
        decide(draft, path, ONE, "error", Map.of("version", "0", "name", name, "alias", "true"));
        decide(
                draft,
                path,
                ONE,
                "error",
                Map.of("version", "0", "name", "Tên không có", "alias", "true", "agency", POLICE.value()));
        decide(
                draft,
                path,
                ONE,
                "error",
                Map.of("version", "7", "name", name, "alias", "true", "agency", POLICE.value()));
        assertThat(agencies.lexicon().mentions(name).get(0).agencies()).isEmpty();

        decide(
                draft,
                path,
                ONE,
                "done",
                Map.of("version", "0", "name", name, "alias", "true", "agency", POLICE.value()));
        assertThat(agencies.lexicon().mentions(name).get(0).agencies()).containsExactly(POLICE.value());
        assertThat(task(draft, "I.9").leads())
                .anyMatch(party -> party.holder().equals(new TaskRole.Named(POLICE)) && !party.unknown());
        assertThat(preview(draft).outcome().unknownNames()).doesNotContain(name);
        assertThat(jdbc.sql("""
                        select actor || ' ' || reason from shared.audit_entry
                        where action = 'organisation.register.name-corrected' order by id desc limit 1
                        """).query(String.class).single())
                .startsWith("one ")
                .contains("plan.txt");
    }

    private void decide(long draft, String path, RequestPostProcessor who, String kind, Map<String, String> parameters)
            throws Exception {
        var request = post(PATH + draft + path).with(who).with(csrf());
        parameters.forEach(request::param);
        web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("kind=" + kind))));
    }

    private Importing.Preview preview(long draft) {
        return importing.preview(draft).orElseThrow();
    }

    private SettledRow task(long draft, String code) {
        return preview(draft).outcome().rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The issued plan with this lead of task I.9. */
    private long draft(String lead) throws Exception {
        Path plan = Path.of(System.getProperty("labuong.shared"), "plan", "ke-hoach-an-giang-2023-2028.txt");
        String changed = Files.readString(plan)
                .lines()
                .map(line -> line.startsWith("9\t") ? line.replaceFirst("\tCông an tỉnh\t", "\t" + lead + "\t") : line)
                .reduce("", (all, line) -> all + line + "\n");
        Path file = Files.writeString(folder.resolve("plan.txt"), changed);
        return ((Importing.Drafted) importing.receive(new PlanCode("IMPORT-DECISIONS"), file, "one")).draft();
    }
}
