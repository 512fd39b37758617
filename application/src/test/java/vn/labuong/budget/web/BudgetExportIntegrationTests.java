package vn.labuong.budget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.Budgets;
import vn.labuong.budget.Stage;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.DemoSignIn;
import vn.labuong.plan.PlanCode;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyReading;
import vn.labuong.shared.text.MoneyReading.Understood;
import vn.labuong.testing.ProductTest;

/** What leaves as a file is what is held; and what the invented lines are. */
@ProductTest
class BudgetExportIntegrationTests {

    private static final PlanCode PLAN = new PlanCode("AG-2023-2028");
    private static final int FIRST_AMOUNT = 7;

    @Autowired
    MockMvc web;

    @Autowired
    DemoSignIn demo;

    @Autowired
    Budgets budgets;

    @Autowired
    Agencies agencies;

    /** What a file must say of a line. */
    private record Said(String task, String agency, String source, List<MoneyCell> cells) {}

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "km"})
    void readsBackFromCsvWhatIsHeld(String language) throws Exception {
        String text = new String(file("csv", language), StandardCharsets.UTF_8);
        List<Said> read = new ArrayList<>();
        for (List<String> line : Csv.lines(text.substring(1)).stream().skip(1).toList()) {
            read.add(said(line));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(held());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "km"})
    void readsBackFromExcelWhatIsHeld(String language) throws Exception {
        List<Said> read = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", language)))) {
            Sheet sheet = book.getSheetAt(0);
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                Row row = sheet.getRow(at);
                read.add(said(IntStream.range(0, FIRST_AMOUNT + 4)
                        .mapToObj(column -> text(row.getCell(column)))
                        .toList()));
            }
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(held());
    }

    @Test
    void inventsLinesOfAgenciesThatWereThereAndMarksThem() {
        BudgetTable all = budgets.of(PLAN, 2024, 2026);
        assertThat(all.lines()).hasSizeGreaterThan(100).allMatch(BudgetLine::demo);
        for (BudgetLine line : all.lines()) {
            Agency agency = agencies.agency(line.agency()).orElseThrow();
            assertThat(agency.existsOn(LocalDate.of(line.year(), 1, 10))
                            || agency.existsOn(LocalDate.of(line.year(), 12, 15)))
                    .as(line.toString())
                    .isTrue();
        }
        BudgetTable change = budgets.of(PLAN, 2025);
        assertThat(change.lines())
                .extracting(line -> line.agency().value())
                .contains("ag.so-tttt", "ag91.so-vhtt")
                .doesNotContain("ag.so-vhttdl");
        assertThat(change.lines())
                .filteredOn(BudgetLine::revised)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.originalEstimate().orZero())
                        .isGreaterThan(line.estimate().orZero()));
        assertThat(change.totals().estimate().asRegulated()).isEqualTo(1);
        assertThat(change.totals().estimate().integrated()).isGreaterThan(2);
        assertThat(all.totals().of(Stage.SPENT).sum().dong()).isPositive();
    }

    private List<Said> held() {
        return budgets.of(PLAN, 2025).lines().stream()
                .map(line -> new Said(
                        line.task().value(),
                        line.agency().value(),
                        line.source(),
                        List.of(line.originalEstimate(), line.estimate(), line.approved(), line.spent())))
                .toList();
    }

    private byte[] file(String ending, String language) throws Exception {
        return web.perform(get("/noi-bo/kinh-phi." + ending)
                        .param("plan", PLAN.value())
                        .param("nam", "2025")
                        .param("lang", language)
                        .with(authentication(demo.as(Role.AUDITOR))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static Said said(List<String> cells) {
        return new Said(
                cells.get(1),
                cells.get(3),
                cells.get(5),
                cells.subList(FIRST_AMOUNT, FIRST_AMOUNT + 4).stream()
                        .map(BudgetExportIntegrationTests::cell)
                        .toList());
    }

    private static MoneyCell cell(String text) {
        return ((Understood) MoneyReading.of(text)).cell();
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf((long) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
