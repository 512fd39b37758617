package vn.labuong.plan.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator should reach in a year; which bound counts, and whether it is itself reached, the indicator's
 * comparator tells.
 *
 * @param source {@code DEMO} for the invented path towards the plan's last year
 */
public record IndicatorTarget(
        String indicator,
        int year,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        IndicatorDefinition.Source source,
        boolean verified) {}
