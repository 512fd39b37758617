package vn.labuong.plan.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invented figure for the demonstration; the denominator is null unless the indicator is a share. */
public record DemoFigure(
        String indicator, int year, int numerator, @Nullable Integer denominator, LocalDate asOf) {}
