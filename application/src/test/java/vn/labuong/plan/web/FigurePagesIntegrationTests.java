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

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.indicator.FigureEntries;
import vn.labuong.plan.indicator.Indicator;
import vn.labuong.plan.indicator.Indicators;
import vn.labuong.testing.ProductTest;

/** Figures and targets that people enter. Each test is rolled back. */
@ProductTest
@Transactional
class FigurePagesIntegrationTests {

    private static final PlanCode PLAN = new PlanCode("AG-2023-2028");
    private static final String STAFF = "/noi-bo/chuong-trinh/AG-2023-2028/chi-tieu/";
    private static final RequestPostProcessor OFFICER = user("officer").roles("PROGRAMME_OFFICER");

    @Autowired
    MockMvc web;

    @Autowired
    FigureEntries figures;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "spokesperson | 2035 | 1     | 2    | 2026-01-01 | thử | year",
                "spokesperson | 26   | 1     | 2    | 2026-01-01 | thử | year",
                "spokesperson | 2026 | 63,5  | 100  | 2026-01-01 | thử | number",
                "spokesperson | 2026 | 63%   | 100  | 2026-01-01 | thử | number",
                "spokesperson | 2026 | -1    | 100  | 2026-01-01 | thử | number",
                "spokesperson | 2026 | 1     | -    | 2026-01-01 | thử | denominator-missing",
                "spokesperson | 2026 | 3     | 2    | 2026-01-01 | thử | more-than-all",
                "spokesperson | 2026 | 1     | 2    | 2199-01-01 | thử | date-ahead",
                "spokesperson | 2026 | 1     | 2    | -          | thử | date-ahead",
                "spokesperson | 2026 | 1     | 2    | 2026-01-01 | -   | source-missing",
                "tool         | 2026 | 1     | 2    | 2026-01-01 | thử | denominator-foreign",
                "tool         | 2026 | 2     | -    | 2026-01-01 | thử | yes-or-no"
            })
    void refusesWhatIsNoFigure(
            String indicator, String year, String numerator, String denominator, String asOf, String source, String why)
            throws Exception {
        int before = figures.history(PLAN, indicator).size();
        send(
                indicator + "/so-lieu",
                why,
                "year",
                year,
                "numerator",
                numerator,
                "denominator",
                Objects.requireNonNullElse(denominator, ""),
                "asOf",
                Objects.requireNonNullElse(asOf, ""),
                "source",
                Objects.requireNonNullElse(source, ""));
        assertThat(figures.history(PLAN, indicator)).hasSize(before);
    }

    @Test
    void correctsAFigureOnceAndKeepsTheOldRow() throws Exception {
        enter("done", "1.250", "2.500", "");
        FigureEntries.Entry first = figures.history(PLAN, "spokesperson").get(0);
        assertThat(value()).isEqualTo(50.0);

        enter("done", "1000", "2500", String.valueOf(first.id()));
        enter("changed-meanwhile", "900", "2500", String.valueOf(first.id()));
        assertThat(value()).isEqualTo(40.0);
        assertThat(figures.history(PLAN, "spokesperson"))
                .filteredOn(entry -> entry.id() == first.id())
                .allMatch(FigureEntries.Entry::replaced);
        assertThat(audit("plan.indicator.figure-entered")).contains("1250", "1000");
        for (String language : List.of("vi", "en", "km")) {
            web.perform(get(STAFF + "spokesperson").param("lang", language).with(OFFICER))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Báo cáo thử")))
                    .andExpect(content().string(containsString("id=\"denominator-moi\"")))
                    .andExpect(content().string(containsString("name=\"replaces\"")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void takesMoreThanAllWithAnExplanationAndZeroForNotApplicable() throws Exception {
        send(
                "spokesperson/so-lieu",
                "done",
                "year",
                "2026",
                "numerator",
                "3",
                "denominator",
                "2",
                "asOf",
                "2026-03-01",
                "source",
                "Báo cáo thử",
                "explanation",
                "Có cơ quan mới lập");
        assertThat(value()).isEqualTo(150.0);
        send(
                "spokesperson/so-lieu",
                "done",
                "year",
                "2026",
                "numerator",
                "0",
                "denominator",
                "0",
                "asOf",
                "2026-04-01",
                "source",
                "Báo cáo thử");
        assertThat(latest().share().applies()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026 | 80  | 70  | bounds",
                "2026 | 101 | -   | bounds",
                "2026 | -   | -   | bounds",
                "2026 | abc | -   | bounds",
                "1999 | 50  | -   | year",
                "2028 | 50  | -   | set-by-plan"
            })
    void refusesWhatIsNoTarget(String year, String min, String max, String why) throws Exception {
        send(
                "spokesperson/muc-tieu",
                why,
                "year",
                year,
                "min",
                Objects.requireNonNullElse(min, ""),
                "max",
                Objects.requireNonNullElse(max, ""));
    }

    @Test
    void setsATargetForAYear() throws Exception {
        send("spokesperson/muc-tieu", "done", "year", "2026", "min", "82,5", "reason", "Thống nhất tại cuộc họp");
        assertThat(indicator().targetOf(2026)).isEqualTo(new Indicator.Target(2026, 82.5, null, Indicator.Origin.SET));
        assertThat(audit("plan.indicator.target-set")).contains("82.5", "Thống nhất");
    }

    private void enter(String outcome, String numerator, String denominator, String replaces) throws Exception {
        send(
                "spokesperson/so-lieu",
                outcome,
                "year",
                "2026",
                "numerator",
                numerator,
                "denominator",
                denominator,
                "asOf",
                "2026-03-01",
                "source",
                "Báo cáo thử",
                "replaces",
                replaces);
    }

    private Indicator indicator() {
        return indicators.of(PLAN).stream()
                .filter(one -> one.code().equals("spokesperson"))
                .findFirst()
                .orElseThrow();
    }

    private Indicator.Figure latest() {
        return Objects.requireNonNull(indicator().latest());
    }

    private double value() {
        return Objects.requireNonNull(latest().share().value());
    }

    private String audit(String action) {
        return jdbc.sql("""
                        select concat(was, became, reason) from shared.audit_entry
                        where action = :action order by id desc limit 1
                        """).param("action", action).query(String.class).single();
    }

    private void send(String path, String outcome, String... namesAndValues) throws Exception {
        var request = post(STAFF + path).with(OFFICER).with(csrf());
        for (int at = 0; at < namesAndValues.length; at += 2) {
            request.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", hasToString(containsString(outcome))));
    }
}
