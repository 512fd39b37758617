package vn.labuong.plan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.plan.programme.PlannedTask.ExpectedResult;
import vn.labuong.plan.programme.PlannedTask.Kind;

/** The shipped tasks say what the issued plan says, in other words. */
class ShippedTasksTests {

    private static final int LONGEST_RUN_OF_WORDS = 7;
    private static final int LONGEST_RUN_OF_WORDS_ANYWHERE = 8;
    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_KHMER_TITLE = 100;

    private final ProgrammeData data = ProgrammeData.anGiang();
    private final Map<String, PlannedTask> tasks =
            data.tasks().stream().collect(Collectors.toMap(PlannedTask::code, Function.identity()));

    @ParameterizedTest
    @ValueSource(
            strings = {"code", "kind", "lead_agencies", "coordinating_agencies", "from_year", "to_year", "recurrence"})
    void agreesWithTheIssuedPlanRowByRow(String column) {
        assertThat(column(IssuedPlan.shippedTasks(), column)).isEqualTo(column(IssuedPlan.rows(), column));
    }

    private static List<String> column(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> row.get("code") + " " + row.get(column)).toList();
    }

    @Test
    void titlesAreShortAndInOurOwnWords() {
        for (CSVRecord issued : IssuedPlan.rows()) {
            String issuedTitle = issued.get("title");
            Trilingual title = task(issued.get("code")).title();
            assertThat(title.vi()).as(issued.get("code")).hasSizeLessThan(issuedTitle.length());
            assertThat(IssuedPlan.longestSharedRun(title.vi(), issuedTitle))
                    .as(issued.get("code") + " " + title.vi())
                    .isLessThanOrEqualTo(LONGEST_RUN_OF_WORDS);
            assertThat(title.vi()).hasSizeLessThanOrEqualTo(LONGEST_TITLE);
            assertThat(title.en()).hasSizeLessThanOrEqualTo(LONGEST_TITLE);
            assertThat(title.km()).hasSizeLessThanOrEqualTo(LONGEST_KHMER_TITLE);
        }
    }

    /** Names of conventions and agencies are names, so they are left out. */
    @ParameterizedTest
    @ValueSource(strings = {"programme.csv", "tasks.csv", "upr.csv", "indicators.csv", "demo-progress.csv"})
    void sharesNoLongRunOfWordsWithAnyPartOfTheIssuedPlan(String file) {
        String plan = IssuedPlan.text();
        for (CSVRecord row : IssuedPlan.shipped(file)) {
            row.toMap().forEach((column, text) -> {
                if (column.endsWith("_vi") || column.equals("note")) {
                    assertThat(IssuedPlan.longestSharedRun(text, plan))
                            .as(column + " " + text)
                            .isLessThanOrEqualTo(LONGEST_RUN_OF_WORDS_ANYWHERE);
                }
            });
        }
    }

    @Test
    void expectsAResultExactlyWhereThePlanDoes() {
        for (CSVRecord issued : IssuedPlan.rows()) {
            PlannedTask task = task(issued.get("code"));
            boolean expected = !issued.get("expected_result").isEmpty();
            assertThat(task.expectedResult() != null).as(task.code()).isEqualTo(expected);
            assertThat(task.expectedResultKinds().equals(List.of(ExpectedResult.NONE)))
                    .isEqualTo(!expected);
        }
    }

    @Test
    void countsWhatThePlanCounts() {
        for (CSVRecord issued : IssuedPlan.rows()) {
            boolean counts =
                    issued.get("expected_result").toLowerCase(Locale.ROOT).matches("(?s)(.*; )?số .*");
            assertThat(task(issued.get("code")).countIndicator())
                    .as(issued.get("code"))
                    .isEqualTo(counts);
        }
    }

    @Test
    void marksWorkAgainstContentOrPeople() {
        assertThat(data.tasks().stream()
                        .filter(task -> "dnh05".equals(task.noteKey()))
                        .map(PlannedTask::code))
                .containsExactly("I.7", "I.9", "VII.13", "VII.14");
        assertThat(data.tasks().stream()
                        .filter(task -> "dnh04".equals(task.noteKey()))
                        .map(PlannedTask::code))
                .containsExactly("I.8");
    }

    @Test
    void linksEveryTaskWithALeadNamedAloneToAFunction() {
        assertThat(data.tasks().stream()
                        .filter(task -> task.kind() == Kind.TASK)
                        .filter(task -> task.leads().stream().anyMatch(lead -> !lead.startsWith("@")))
                        .filter(task -> task.function().isEmpty()))
                .isEmpty();
    }

    @Test
    void putsTheSplitDutiesOfTheFormerDepartmentsUnderTheirFunctions() {
        assertThat(task("I.5").function()).containsExactly("press", "digital");
        assertThat(task("VII.1").function()).containsExactly("digital");
        assertThat(task("VII.13").function()).containsExactly("digital");
        assertThat(task("VII.5").function()).startsWith("religion");
        assertThat(task("VII.4").function()).contains("labour", "gender", "children", "social_protection");
        assertThat(task("VII.4").functionVerified()).isFalse();
    }

    @Test
    void linksTheSevenConventionsEachToATaskThatNamesIt() {
        List<String> named = data.tasks().stream()
                .filter(PlannedTask::linkVerified)
                .flatMap(task -> task.conventions().stream())
                .toList();
        assertThat(named).containsExactlyInAnyOrder("ICCPR", "ICESCR", "CRC", "CRPD", "CEDAW", "CAT", "CERD");
        assertThat(task("VII.11").recommendations()).containsExactly("3:63", "3:67", "3:86");
    }

    @Test
    void knowsTheTaskThatStandsTwice() {
        assertThat(task("II.3").duplicateOf()).isEqualTo("IV.1");
        assertThat(task("II.3").title()).isEqualTo(task("IV.1").title());
    }

    private PlannedTask task(String code) {
        return Objects.requireNonNull(tasks.get(code), code);
    }
}
