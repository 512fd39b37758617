package vn.labuong.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.BudgetTotals;
import vn.labuong.budget.Budgets;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLedger.Because;
import vn.labuong.budget.ledger.BudgetLedger.Conflict;
import vn.labuong.budget.ledger.BudgetLedger.Outcome;
import vn.labuong.budget.ledger.BudgetLedger.Refusal;
import vn.labuong.budget.ledger.BudgetLedger.Refused;
import vn.labuong.budget.ledger.BudgetLedger.Saved;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.budget.ledger.BudgetLedger.Typed;
import vn.labuong.budget.ledger.BudgetLedger.Unchanged;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** Entering and revising, in a year for which there is no invented line. Each test is rolled back. */
@ProductTest
@Transactional
class BudgetLedgerIntegrationTests {

    private static final PlanCode PLAN = new PlanCode("AG-2023-2028");
    private static final AgencyId CULTURE = new AgencyId("ag91.so-vhtt");
    private static final int YEAR = 2027;
    private static final List<String> TASKS = List.of("I.1", "I.2", "I.4", "I.6", "I.8");
    private static final List<Stage> STAGES = List.of(Stage.ESTIMATE, Stage.APPROVED, Stage.SPENT);
    private static final List<String> SOURCES = List.of("province", "central", "sponsor");

    @Autowired
    BudgetLedger ledger;

    @Autowired
    Budgets budgets;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void addsUpToTheSumOfItsPartsAndKeepsEveryOriginal(long seed) {
        Random random = new Random(seed);
        Map<String, Map<Stage, MoneyCell>> first = new HashMap<>();
        Map<String, Map<Stage, MoneyCell>> current = new HashMap<>();
        for (int turn = 0; turn < 60; turn++) {
            String task = TASKS.get(random.nextInt(TASKS.size()));
            String source = SOURCES.get(random.nextInt(SOURCES.size()));
            Stage stage = STAGES.get(random.nextInt(STAGES.size()));
            MoneyCell cell = cell(random);
            String key = task + "/" + source;
            int seen = find(task, source).map(BudgetLine::version).orElse(0);
            Outcome outcome = save(task, source, seen, stage, cell, "thử " + turn);
            MoneyCell before = current.getOrDefault(key, Map.of()).getOrDefault(stage, MoneyCell.UNKNOWN);
            assertThat(outcome).isInstanceOf(cell.equals(before) ? Unchanged.class : Saved.class);
            if (outcome instanceof Saved) {
                first.computeIfAbsent(key, none -> new EnumMap<>(Stage.class)).putIfAbsent(stage, cell);
                current.computeIfAbsent(key, none -> new EnumMap<>(Stage.class)).put(stage, cell);
            }
        }
        BudgetTable table = budgets.of(PLAN, YEAR);
        assertThat(table.lines()).hasSize(current.size());
        for (BudgetLine line : table.lines()) {
            String key = line.task() + "/" + line.source();
            assertThat(line.first()).isEqualTo(first.get(key));
            assertThat(line.current()).isEqualTo(current.get(key));
        }
        addsUp(table, current);
    }

    private static void addsUp(BudgetTable table, Map<String, Map<Stage, MoneyCell>> current) {
        for (Stage stage : Stage.values()) {
            long sum = current.values().stream()
                    .mapToLong(cells -> cells.getOrDefault(stage, MoneyCell.UNKNOWN)
                            .orZero()
                            .dong())
                    .sum();
            assertThat(table.totals().of(stage).sum().dong()).isEqualTo(sum);
            for (Map<?, BudgetTotals> parts : List.of(
                    table.totalsBy(BudgetLine::task),
                    table.totalsBy(BudgetLine::source),
                    table.totalsBy(line -> line.task().group()))) {
                assertThat(parts.values().stream()
                                .mapToLong(part -> part.of(stage).sum().dong())
                                .sum())
                        .isEqualTo(sum);
            }
            BudgetTotals.Total total = table.totals().of(stage);
            assertThat(total.amounts() + total.integrated() + total.asRegulated() + total.unknown())
                    .isEqualTo(table.lines().size());
        }
    }

    @Test
    void mergesWhatTouchesOtherCellsAndTellsWhatTouchesTheSame() {
        save("I.1", "province", 0, Stage.ESTIMATE, MoneyCell.of(100), "");
        assertThat(save("I.1", "province", 1, Stage.ESTIMATE, MoneyCell.of(200), "điều chỉnh"))
                .isEqualTo(new Saved(2));
        // Somebody who saw version 1 enters what was approved: nobody else touched that cell.
        assertThat(save("I.1", "province", 1, Stage.APPROVED, MoneyCell.of(150), ""))
                .isEqualTo(new Saved(3));
        Outcome outcome = save("I.1", "province", 1, Stage.ESTIMATE, MoneyCell.of(300), "tôi cũng sửa");
        assertThat(outcome).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.theirs().keySet()).containsExactly(Stage.ESTIMATE);
            assertThat(conflict.theirs().get(Stage.ESTIMATE)).isNotNull();
            assertThat(conflict.now().estimate()).isEqualTo(MoneyCell.of(200));
        });
        assertThat(save("I.1", "province", 1, Stage.ESTIMATE, MoneyCell.of(200), ""))
                .as("both wrote the same")
                .isEqualTo(new Unchanged());
        assertThat(save("I.1", "province", 3, Stage.ESTIMATE, MoneyCell.of(300), "tôi cũng sửa"))
                .isEqualTo(new Saved(4));
        BudgetLine line = line("I.1", "province");
        assertThat(line.originalEstimate()).isEqualTo(MoneyCell.of(100));
        assertThat(line.estimate()).isEqualTo(MoneyCell.of(300));
        assertThat(line.approved()).isEqualTo(MoneyCell.of(150));
        assertThat(line.revised()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ag91.so-vhtt, 2027, I.99, province, 2026-01-01, TASK_UNKNOWN",
        "ag91.so-vhtt, 2027, I, province, 2026-01-01, TASK_UNKNOWN",
        "tw.bo-cong-an, 2027, I.1, province, 2026-01-01, NOT_BORNE",
        "ag.so-tttt, 2027, I.2, province, 2026-01-01, NOT_BORNE",
        "ag91.so-vhtt, 2024, I.2, province, 2026-01-01, NOT_BORNE",
        "ag91.so-vhtt, 2027, I.1, nowhere, 2026-01-01, SOURCE",
        "ag91.so-vhtt, 2027, I.1, province, 2199-01-01, DATE",
        "ag91.so-vhtt, 2027, I.1, province, 1999-01-01, DATE"
    })
    void refusesWhatIsNobodysTask(
            String agency, int year, String task, String source, LocalDate effective, Refusal why) {
        Outcome outcome = ledger.save(
                        new Sheet(plan(), year, new AgencyId(agency)),
                        List.of(new Typed(
                                new TaskCode(task), source, 0, Map.of(Stage.ESTIMATE, MoneyCell.of(5_000_000)))),
                        new Because(effective, "", "", false),
                        "thử")
                .get(0);
        assertThat(outcome).isEqualTo(new Refused(why));
    }

    @ParameterizedTest
    @CsvSource({
        "ag.so-tttt, 2024, I.2",
        "ag.so-tttt, 2025, I.2",
        "ag.so-vhttdl, 2025, I.2",
        "ag91.so-vhtt, 2025, I.2",
        "ag.so-vhttdl, 2026, I.2",
        "ag91.so-vhtt, 2026, I.2"
    })
    void takesWhoBearsTheTaskInTheYearAndWhoPassedItOn(String agency, int year, String task) {
        Outcome outcome = ledger.save(
                        new Sheet(plan(), year, new AgencyId(agency)),
                        List.of(new Typed(new TaskCode(task), "other", 0, Map.of(Stage.ESTIMATE, MoneyCell.of(1)))),
                        new Because(LocalDate.of(2026, 1, 1), "", "", false),
                        "thử")
                .get(0);
        assertThat(outcome).isEqualTo(new Saved(1));
    }

    @Test
    void revisesOnlyWithAReasonAndCorrectsNeverWithout() {
        assertThat(save("I.2", "province", 0, Stage.SPENT, MoneyCell.of(5), "")).isEqualTo(new Saved(1));
        assertThat(save("I.2", "province", 1, Stage.SPENT, MoneyCell.UNKNOWN, " "))
                .isEqualTo(new Refused(Refusal.REASON_MISSING));
        assertThat(save("I.2", "province", 1, Stage.APPROVED, MoneyCell.INTEGRATED, ""))
                .isEqualTo(new Saved(2));
        Because officer = new Because(LocalDate.of(2026, 1, 1), "", "", true);
        Typed typed = new Typed(new TaskCode("I.4"), "province", 0, Map.of(Stage.SPENT, MoneyCell.of(7)));
        assertThat(ledger.save(sheet(), List.of(typed), officer, "officer"))
                .containsExactly(new Refused(Refusal.REASON_MISSING));
        assertThat(save("I.2", "province", 2, Stage.SPENT, MoneyCell.of(6), "a".repeat(301)))
                .isEqualTo(new Refused(Refusal.TOO_LONG));
    }

    @Test
    void takesTheSameLineTwiceInOneFormAsAConflict() {
        Typed one = new Typed(new TaskCode("I.1"), "other", 0, Map.of(Stage.ESTIMATE, MoneyCell.of(1)));
        Typed two = new Typed(new TaskCode("I.1"), "other", 0, Map.of(Stage.ESTIMATE, MoneyCell.of(2)));
        List<Outcome> outcomes =
                ledger.save(sheet(), List.of(one, two), new Because(LocalDate.of(2026, 1, 1), "x", "", false), "thử");
        assertThat(outcomes.get(0)).isEqualTo(new Saved(1));
        assertThat(outcomes.get(1)).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update budget.entry set dong = 1",
                "delete from budget.entry",
                "delete from budget.line",
                "update budget.line set year = 2025",
                "update budget.line set version = version + 2",
                "delete from budget.source",
                "update budget.stated_total set dong = 1",
                "insert into budget.entry (line, stage, version, state, dong, effective, who, recorded_at) "
                        + "select min(line), 'ESTIMATE', 999, 'AMOUNT', 5, current_date, 'x', now() from budget.entry "
                        + "where stage = 'ESTIMATE'",
                "insert into budget.entry (line, stage, version, state, dong, effective, reason, who, recorded_at) "
                        + "select min(line), 'ESTIMATE', 999, 'INTEGRATED', 0, current_date, 'x', 'x', now() "
                        + "from budget.entry",
                "insert into budget.entry (line, stage, version, state, dong, effective, reason, who, recorded_at) "
                        + "select min(line), 'ESTIMATE', 999, 'AMOUNT', -1, current_date, 'x', 'x', now() "
                        + "from budget.entry"
            })
    void isGuardedByTheDatabaseItself(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void answersOtherModulesInTwoStatements() throws Exception {
        assertThat(StatementCounter.during(() -> budgets.of(PLAN, 2024, 2026).totals()))
                .isEqualTo(2);
        BudgetTable table = budgets.of(PLAN, 2024, 2026);
        assertThat(table.lines()).extracting(BudgetLine::year).contains(2024, 2025, 2026);
    }

    private static MoneyCell cell(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> MoneyCell.INTEGRATED;
            case 1 -> MoneyCell.AS_REGULATED;
            case 2 -> MoneyCell.UNKNOWN;
            case 3 -> MoneyCell.of(0);
            default -> MoneyCell.of(random.nextLong(999_999_999_999_999L));
        };
    }

    private Outcome save(String task, String source, int seen, Stage stage, MoneyCell cell, String reason) {
        return ledger.save(
                        sheet(),
                        List.of(new Typed(new TaskCode(task), source, seen, Map.of(stage, cell))),
                        new Because(LocalDate.of(2026, 1, 1), reason.strip(), "", false),
                        "thử")
                .get(0);
    }

    private BudgetLine line(String task, String source) {
        return find(task, source).orElseThrow();
    }

    private Optional<BudgetLine> find(String task, String source) {
        return budgets.of(PLAN, YEAR).lines().stream()
                .filter(line ->
                        line.task().value().equals(task) && line.source().equals(source))
                .findFirst();
    }

    private Sheet sheet() {
        return new Sheet(plan(), YEAR, CULTURE);
    }

    private Plan plan() {
        return plans.find(PLAN).orElseThrow();
    }
}
