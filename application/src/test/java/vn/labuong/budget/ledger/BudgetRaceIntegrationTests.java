package vn.labuong.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLedger.Because;
import vn.labuong.budget.ledger.BudgetLedger.Conflict;
import vn.labuong.budget.ledger.BudgetLedger.Outcome;
import vn.labuong.budget.ledger.BudgetLedger.Saved;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.budget.ledger.BudgetLedger.Typed;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.testing.ProductTest;

/** Many at once. Leaves one line of the last year of the plan, which no other test looks at. */
@ProductTest
class BudgetRaceIntegrationTests {

    private static final AgencyId POLICE = new AgencyId("ag91.cong-an");
    private static final int WRITERS = 8;
    private static final int ROUNDS = 6;

    @Autowired
    BudgetLedger ledger;

    @Autowired
    BudgetLineTable lines;

    @Autowired
    Plans plans;

    @Test
    void letsExactlyOneOfThoseWhoSawTheSameVersionSaveTheSameCell() throws Exception {
        Sheet sheet = new Sheet(plans.find(new PlanCode("AG-2023-2028")).orElseThrow(), 2028, POLICE);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int seen = round;
                List<Callable<Outcome>> race = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    MoneyCell cell = MoneyCell.of(1_000L * (round + 1) + writer);
                    race.add(() -> save(sheet, seen, cell));
                }
                List<Outcome> outcomes = new ArrayList<>();
                for (Future<Outcome> outcome : writers.invokeAll(race)) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).filteredOn(Saved.class::isInstance).containsExactly(new Saved(round + 1));
                assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(WRITERS - 1);
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(lines.sheet(sheet.plan().code(), sheet.year(), POLICE))
                .singleElement()
                .satisfies(kept -> assertThat(kept.entries()).hasSize(ROUNDS));
    }

    private Outcome save(Sheet sheet, int seen, MoneyCell cell) {
        return ledger.save(
                        sheet,
                        List.of(new Typed(new TaskCode("I.9"), "province", seen, Map.of(Stage.ESTIMATE, cell))),
                        new Because(LocalDate.of(2026, 1, 1), "thử", "", false),
                        Thread.currentThread().getName())
                .get(0);
    }
}
