package vn.labuong.plan.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.indicator.FigureEntries.Refusal;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** Yearly targets that people of the programme set on the way to the plan's own; those of the plan stay untouched. */
@Component
@Transactional
public class TargetEntries {

    private static final double LARGEST = 999_999;

    private final Indicators indicators;
    private final AuditLog audit;

    TargetEntries(Indicators indicators, AuditLog audit) {
        this.indicators = indicators;
        this.audit = audit;
    }

    /** Sets the target of a year, or sets it anew; the bounds before are in the audit log. */
    public Optional<Refusal> set(
            PlanCode plan, Indicator indicator, int year, @Nullable Double min, @Nullable Double max, String why) {
        if (!areBounds(indicator, min, max)) {
            return Optional.of(Refusal.BOUNDS);
        }
        Indicator.Target before = indicator.targetOf(year);
        if (before != null && (before.origin() == Indicator.Origin.PLAN || before.origin() == Indicator.Origin.PRESS)) {
            return Optional.of(Refusal.SET_BY_PLAN);
        }
        Indicator.Target target = new Indicator.Target(year, min, max, Indicator.Origin.SET);
        indicators.save(plan, indicator.code(), target);
        audit.record(AuditEvent.of("plan.indicator.target-set", "indicator", plan + "/" + indicator.code())
                .from(before == null ? Map.of() : words(before))
                .to(words(target))
                .because(why));
        return Optional.empty();
    }

    private static boolean areBounds(Indicator indicator, @Nullable Double min, @Nullable Double max) {
        double largest = indicator.isPercent() ? 100 : LARGEST;
        boolean inOrder = min == null || max == null || min <= max;
        return (min != null || max != null) && inOrder && fits(min, largest) && fits(max, largest);
    }

    private static boolean fits(@Nullable Double bound, double largest) {
        return bound == null || (bound >= 0 && bound <= largest);
    }

    private static Map<String, String> words(Indicator.Target target) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("year", String.valueOf(target.year()));
        words.put("min", Objects.toString(target.min(), ""));
        words.put("max", Objects.toString(target.max(), ""));
        words.put("origin", target.origin().name());
        return words;
    }
}
