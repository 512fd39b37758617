package vn.labuong.plan.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Wording;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** Changes of what is said of a plan itself, each with its reason in the audit log. */
@Component
@Transactional
public class PlanEditing {

    private final PlanTable plans;
    private final AuditLog audit;

    PlanEditing(PlanTable plans, AuditLog audit) {
        this.plans = plans;
        this.audit = audit;
    }

    /** What a person may put right of a plan; what is absent is never confirmed. */
    public record Facts(
            Wording title,
            @Nullable String number,
            Certainty numberCertainty,
            @Nullable LocalDate issuedOn,
            Certainty issuedCertainty,
            @Nullable Integer interimYear,
            @Nullable Integer finalYear) {

        static Facts of(Plan plan) {
            return new Facts(
                    plan.title(),
                    plan.number(),
                    plan.numberCertainty(),
                    plan.issuedOn(),
                    plan.issuedCertainty(),
                    plan.interimYear(),
                    plan.finalYear());
        }

        private Map<String, String> words() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("vi", title.vi());
            words.put("en", text(title.en()));
            words.put("km", text(title.km()));
            words.put("number", text(number));
            words.put("numberCertainty", text(Sql.word(numberCertainty)));
            words.put("issuedOn", text(issuedOn));
            words.put("issuedCertainty", text(Sql.word(issuedCertainty)));
            words.put("interimYear", text(interimYear));
            words.put("finalYear", text(finalYear));
            return words;
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    /**
     * Replaces the facts of the plan.
     *
     * @param plan as it was read, for the audit log
     * @param version the one that the person looked at
     * @return false when somebody has changed the plan since that version
     */
    public boolean change(Plan plan, Facts facts, int version, String reason) {
        if (plan.version() != version || !plans.change(plan.code(), facts, version)) {
            return false;
        }
        audit.record(AuditEvent.of("plan.facts.changed", "plan", plan.code())
                .from(Facts.of(plan).words())
                .to(facts.words())
                .because(reason));
        return true;
    }
}
