package vn.labuong.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.labuong.plan.Duty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** An Giang's demonstration programme as the public sees it. */
@ProductTest
class PlanPagesIntegrationTests {

    private static final String PLAN = "/chuong-trinh/AG-2023-2028";

    @Autowired
    private MockMvc web;

    @Autowired
    private Plans plans;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chuong-trinh/none",
                "/chuong-trinh/a%20b",
                PLAN + "/nhiem-vu/IX.9",
                PLAN + "/nhiem-vu/%3Cb%3E",
                PLAN + "/chi-tieu/none"
            })
    void saysThatWhatIsNotThereIsNotThere(String address) throws Exception {
        web.perform(get(URI.create(address))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "/, 15",
        PLAN + ", 12",
        PLAN + "?on=2025-02-28, 12",
        PLAN + "?on=nonsense, 12",
        PLAN + "/nhiem-vu, 8",
        PLAN + "/nhiem-vu/VII.14, 12",
        PLAN + "/chi-tieu, 12",
        PLAN + "/chi-tieu/spokesperson, 12",
        PLAN + "/quyen, 12",
        "/api/v1/plans, 3",
        "/api/v1/plans/AG-2023-2028/tasks, 8"
    })
    void showsThePageInFewStatements(String address, long most) throws Exception {
        long statements = StatementCounter.during(
                () -> web.perform(get(URI.create(address))).andExpect(status().isOk()));
        assertThat(statements).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void speaksTheLanguageAskedFor(String language) throws Exception {
        for (String page : new String[] {"", "/nhiem-vu", "/nhiem-vu/I.1", "/chi-tieu", "/quyen"}) {
            web.perform(get(PLAN + page).param("lang", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html lang=\"" + language)))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void tellsWhoLeadsBeforeAndAfterTheReorganisation() throws Exception {
        String leads = "$.items[?(@.code=='I.2')].leads[0].agency";
        String tasks = "/api/v1/plans/AG-2023-2028/tasks";
        web.perform(get(tasks).param("on", "2025-02-28"))
                .andExpect(jsonPath(leads).value("ag.so-tttt"));
        web.perform(get(tasks).param("on", "2025-03-01"))
                .andExpect(jsonPath(leads).value("ag.so-vhttdl"));
        web.perform(get(tasks).param("on", "2025-02-28"))
                .andExpect(jsonPath("$.total").value(59))
                .andExpect(jsonPath(leads).value("ag.so-tttt"));
    }

    @Test
    void asksNobodyForAFunctionThatWasNeverTheAgencysOwn() {
        // VII.4 also touches the press, which was never the labour department's to pass on.
        assertThat(leadsAfterTheMerger("VII.4"))
                .extracting(lead -> lead.agency().value(), Duty::open)
                .containsExactlyInAnyOrder(tuple("ag91.so-noi-vu", false), tuple("ag91.so-y-te", false));
    }

    @Test
    void showsADutyThatNobodyIsKnownToHaveTakenOverAsOpen() {
        assertThat(leadsAfterTheMerger("V.3")).extracting(Duty::open).containsExactly(true);
    }

    private List<Duty> leadsAfterTheMerger(String task) {
        return plans
                .duties(new PlanCode("AG-2023-2028"), LocalDate.of(2025, 7, 1))
                .rolesIn(new TaskCode(task), TaskRole.Part.LEAD)
                .stream()
                .flatMap(role -> role.bearers().stream())
                .toList();
    }

    @Test
    void printsDaysTheSameWayInEveryLanguageAndMilestonesCalmly() throws Exception {
        for (String language : List.of("vi", "en", "km")) {
            web.perform(get(PLAN).param("lang", language).param("on", "2025-03-01"))
                    .andExpect(content().string(containsString("01/03/2025")))
                    .andExpect(content().string(containsString("-milestone)")));
        }
    }

    @Test
    void findsTasksWithoutMarksAndSaysSoWhereThereAreNone() throws Exception {
        web.perform(get(PLAN + "/nhiem-vu").param("q", "diem bao"))
                .andExpect(content().string(containsString("/nhiem-vu/I.8?")))
                .andExpect(content().string(not(containsString("/nhiem-vu/I.1?"))));
        web.perform(get(PLAN + "/nhiem-vu").param("q", "zzzz"))
                .andExpect(content().string(containsString("class=\"empty\"")));
    }

    @Test
    void showsOnlyTextAndFigureForATaskOfEnforcement() throws Exception {
        web.perform(get(PLAN + "/nhiem-vu/VII.14"))
                .andExpect(content().string(containsString("/khong-lam-gi")))
                .andExpect(content().string(containsString("class=\"notice\"")));
    }

    @Test
    void marksInventedFiguresWhereverTheyAreShown() throws Exception {
        for (String page : new String[] {"", "/nhiem-vu", "/nhiem-vu/I.1", "/chi-tieu", "/chi-tieu/spokesperson"}) {
            web.perform(get(PLAN + page).param("lang", "en"))
                    .andExpect(content().string(containsString("sample")));
        }
    }

    @Test
    void givesTheListAsFilesForSpreadsheets() throws Exception {
        byte[] csv = web.perform(get(PLAN + "/nhiem-vu.csv").param("nhom", "VI"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("VI.2,"));
        byte[] xlsx = web.perform(get(PLAN + "/nhiem-vu.xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(xlsx).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/noi-bo/ke-hoach/nhap", "/noi-bo/chuong-trinh/AG-2023-2028/nhiem-vu/I.1/sua"})
    void letsNoStrangerEdit(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/noi-bo/dang-nhap*"));
    }
}
