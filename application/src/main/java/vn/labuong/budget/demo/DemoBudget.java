package vn.labuong.budget.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.budget.ledger.BudgetLineTable;
import vn.labuong.budget.ledger.TaskBearing;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.shared.web.Languages;

/** In demo mode, once: invented lines of An Giang's programme for the three years that have something to show. */
@Component
@Order(300)
class DemoBudget implements ApplicationRunner {

    private static final PlanCode CODE = new PlanCode("AG-2023-2028");

    private final BudgetLineTable lines;
    private final Plans plans;
    private final TaskBearing bearing;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final boolean demo;

    DemoBudget(
            BudgetLineTable lines,
            Plans plans,
            TaskBearing bearing,
            MessageSource messages,
            TransactionTemplate transaction,
            @Value("${labuong.demo:false}") boolean demo) {
        this.lines = lines;
        this.plans = plans;
        this.bearing = bearing;
        this.messages = messages;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo && !lines.hasDemo()) {
            plans.find(CODE).ifPresent(plan -> transaction.executeWithoutResult(status -> load(plan)));
        }
    }

    private void load(Plan plan) {
        InventedLines invented = new InventedLines(text("budget.demo.reason"), text("budget.demo.document"));
        for (int year = 2024; year <= 2026; year++) {
            invented.of(bearing.in(plan, year), plan.code(), year).forEach(lines::invent);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, Languages.VIETNAMESE);
    }
}
