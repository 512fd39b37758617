package vn.labuong.plan.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.plan.indicator.FigureEntries;
import vn.labuong.plan.indicator.Indicator;

/** Figures and targets of an indicator as the staff page lists them. */
@Component
class FigureRows {

    private final IndicatorViews views;
    private final PlanWords words;

    FigureRows(IndicatorViews views, PlanWords words) {
        this.views = views;
        this.words = words;
    }

    /** A figure; the plain values fill the form that corrects it. */
    record Row(
            long id,
            int year,
            String parts,
            String value,
            String asOf,
            String source,
            @Nullable String explanation,
            String who,
            boolean demo,
            boolean replaced,
            long numerator,
            @Nullable Long denominator,
            LocalDate day,
            String plainSource) {}

    /** A target and who set it. */
    record TargetRow(int year, String target, String origin) {}

    List<Row> figures(Indicator indicator, List<FigureEntries.Entry> history, Locale locale) {
        return history.stream().map(entry -> row(indicator, entry, locale)).toList();
    }

    private Row row(Indicator indicator, FigureEntries.Entry entry, Locale locale) {
        Indicator.Figure figure = entry.figure();
        NumberFormat count = NumberFormat.getIntegerInstance(locale);
        Long denominator = figure.denominator();
        String numerator = count.format(figure.numerator());
        return new Row(
                entry.id(),
                figure.year(),
                denominator == null ? numerator : numerator + " / " + count.format(denominator),
                views.value(indicator, figure.share(), locale),
                words.date(figure.asOf(), locale),
                words.term("plan.source", figure.source(), locale),
                entry.explanation(),
                entry.who(),
                figure.demo(),
                entry.replaced(),
                figure.numerator(),
                denominator,
                figure.asOf(),
                figure.demo() ? "" : figure.source());
    }

    List<TargetRow> targets(Indicator indicator, Locale locale) {
        return indicator.targets().stream()
                .map(target -> new TargetRow(
                        target.year(),
                        views.target(indicator, target, locale),
                        words.text("plan.figure-entry.origin." + target.origin().name(), locale)))
                .toList();
    }
}
