package vn.labuong.budget.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyWords;

/** The totals that agencies state in their own documents, to be held against the sums of their rows. */
@Component
@Transactional
public class StatedTotalTable {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    StatedTotalTable(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is stated now in the whole plan that year; one statement. */
    @Transactional(readOnly = true)
    public Map<AgencyId, Map<Stage, Money>> of(PlanCode plan, int year) {
        Map<AgencyId, Map<Stage, Money>> stated = new HashMap<>();
        jdbc.sql("""
                        select distinct on (agency, stage) agency, stage, dong from budget.stated_total
                        where plan = :plan and year = :year order by agency, stage, id desc
                        """).param("plan", plan.value()).param("year", year).query(row -> {
            Money money = row.getObject("dong") == null ? null : new Money(row.getLong("dong"));
            if (money != null) {
                stated.computeIfAbsent(new AgencyId(row.getString("agency")), none -> new HashMap<>())
                        .put(Stage.valueOf(row.getString("stage")), money);
            }
        });
        return stated;
    }

    /** States these totals; one that is absent is no longer stated. What is unchanged is not written again. */
    public void state(Sheet sheet, Map<Stage, Money> totals, String who) {
        Map<Stage, Money> before = of(sheet.plan().code(), sheet.year()).getOrDefault(sheet.agency(), Map.of());
        if (before.equals(totals)) {
            return;
        }
        for (Stage stage : Stage.values()) {
            Money money = totals.get(stage);
            if (!Objects.equals(money, before.get(stage))) {
                add(sheet, stage, money, who);
            }
        }
        audit.record(AuditEvent.of(
                        "budget.total.stated",
                        "budget-total",
                        sheet.plan().code() + "/" + sheet.year() + "/" + sheet.agency())
                .from(words(before))
                .to(words(totals)));
    }

    private void add(Sheet sheet, Stage stage, @Nullable Money money, String who) {
        jdbc.sql("""
                        insert into budget.stated_total (plan, year, agency, stage, dong, who, recorded_at)
                        values (:plan, :year, :agency, :stage, :dong, :who, :now)
                        """)
                .param("plan", sheet.plan().code().value())
                .param("year", sheet.year())
                .param("agency", sheet.agency().value())
                .param("stage", stage.name())
                .param("dong", money == null ? null : money.dong())
                .param("who", who)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> words(Map<Stage, Money> totals) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            Money money = totals.get(stage);
            if (money != null) {
                words.put(stage.name().toLowerCase(Locale.ROOT), MoneyWords.digits(money));
            }
        }
        return words;
    }
}
