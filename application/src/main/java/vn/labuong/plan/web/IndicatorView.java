package vn.labuong.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.chart.Trajectory;

/** An indicator as pages show it; the percentage is worked out here and nowhere kept. */
record IndicatorView(
        String code,
        String href,
        String title,
        String titleLang,
        @Nullable String numerator,
        @Nullable String denominator,
        String unit,
        String goal,
        @Nullable String latest,
        @Nullable String latestYear,
        @Nullable Boolean kept,
        String source,
        boolean unverified,
        boolean demo,
        @Nullable String note,
        @Nullable String noteKey,
        @Nullable String nationalTarget,
        Trajectory chart,
        List<FigureRow> figures,
        List<TaskLink> tasks) {

    /** One figure with its parts and its source. */
    record FigureRow(
            String year,
            String numerator,
            @Nullable String denominator,
            String value,
            String asOf,
            String source,
            boolean demo,
            @Nullable String href) {}

    /** A task that moves the indicator. */
    record TaskLink(String code, String title, String href) {}
}
