package vn.labuong.plan.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.indicator.Indicator;
import vn.labuong.plan.indicator.Indicators;
import vn.labuong.plan.indicator.Share;
import vn.labuong.plan.indicator.SmallGroups;
import vn.labuong.plan.measure.Measure;
import vn.labuong.shared.web.chart.Trajectory;

/** Makes what pages show of a plan's indicators, with the figures that other modules measure. */
@Component
class IndicatorViews {

    private final Indicators indicators;
    private final List<Measure> measures;
    private final SmallGroups groups;
    private final PlanWords words;

    IndicatorViews(Indicators indicators, List<Measure> measures, SmallGroups groups, PlanWords words) {
        this.indicators = indicators;
        this.measures = measures;
        this.groups = groups;
        this.words = words;
    }

    List<IndicatorView> all(PlanOnDate plan, Locale locale) {
        Measure.Question question = new Measure.Question(
                plan.plan().code().value(),
                plan.plan().begins(),
                plan.plan().begins().withYear(plan.plan().toYear() + 1),
                null);
        List<Measure.Figure> measured = measures.stream()
                .flatMap(measure -> measure.figures(question).stream())
                .toList();
        return indicators.of(plan.plan().code()).stream()
                .map(indicator -> view(plan, indicator, measured, locale))
                .toList();
    }

    private IndicatorView view(PlanOnDate plan, Indicator indicator, List<Measure.Figure> measured, Locale locale) {
        Indicator.Figure latest = indicator.latest();
        Indicator.Target goal = indicator.goal();
        return new IndicatorView(
                indicator.code(),
                "/chuong-trinh/" + plan.plan().code() + "/chi-tieu/" + indicator.code(),
                indicator.title().in(locale),
                indicator.title().languageIn(locale),
                in(indicator.numerator(), locale),
                in(indicator.denominator(), locale),
                words.text("plan.unit." + indicator.unit().name().toLowerCase(Locale.ROOT), locale),
                goal == null ? words.text("plan.target.none", locale) : target(indicator, goal, locale),
                latest == null ? null : value(indicator, groups.shown(indicator, latest), locale),
                latest == null ? null : String.valueOf(latest.year()),
                kept(indicator, latest),
                words.text(
                        "plan.source."
                                + (indicator.source() == null
                                        ? "plan"
                                        : indicator.source().toLowerCase(Locale.ROOT)),
                        locale),
                indicator.certainty() == Certainty.UNVERIFIED,
                indicator.isDemo(),
                in(indicator.note(), locale),
                indicator.noteKey(),
                indicator.nationalTarget(),
                chart(plan, indicator, locale),
                figures(indicator, measured, locale),
                tasks(plan, indicator, locale));
    }

    private static @Nullable String in(@Nullable Wording wording, Locale locale) {
        return wording == null ? null : wording.in(locale);
    }

    /** Whether the newest figure keeps its own year's target; null where either is missing. */
    private @Nullable Boolean kept(Indicator indicator, Indicator.@Nullable Figure latest) {
        if (latest == null || groups.shown(indicator, latest).hidden()) {
            return null;
        }
        Indicator.Target target = indicator.targetOf(latest.year());
        Double value = latest.share().value();
        if (target == null || value == null) {
            return null;
        }
        return indicator.keeps(target, value);
    }

    String target(Indicator indicator, Indicator.Target target, Locale locale) {
        if (indicator.unit() == Indicator.Unit.YES_NO) {
            return words.text("plan.comparator.done", locale);
        }
        String sign = indicator.isPercent() ? "%" : "";
        String comparator =
                words.text("plan.comparator." + indicator.comparator().name().toLowerCase(Locale.ROOT), locale);
        Double min = target.min();
        Double max = target.max();
        if (min != null && max != null) {
            return comparator + " " + words.number(min, locale) + "–" + words.number(max, locale) + sign;
        }
        double bound = min != null ? min : Objects.requireNonNullElse(max, 0.0);
        return comparator + " " + words.number(bound, locale) + sign;
    }

    String value(Indicator indicator, Share share, Locale locale) {
        Double value = share.value();
        if (value == null) {
            return words.text("plan.figure.not-applicable", locale);
        }
        if (indicator.unit() == Indicator.Unit.YES_NO) {
            return words.text(value >= 1 ? "plan.figure.yes" : "plan.figure.no", locale);
        }
        return words.number(value, locale) + (indicator.isPercent() ? "%" : "");
    }

    private String value(Indicator indicator, SmallGroups.Shown shown, Locale locale) {
        Share share = shown.share();
        return share == null
                ? words.text("plan.figure.hidden", locale, groups.smallest())
                : value(indicator, share, locale);
    }

    private Trajectory chart(PlanOnDate plan, Indicator indicator, Locale locale) {
        Map<Integer, Trajectory.Target> targets = new LinkedHashMap<>();
        indicator
                .targets()
                .forEach(target -> targets.put(target.year(), new Trajectory.Target(target.min(), target.max())));
        Map<Integer, Trajectory.Value> values = new LinkedHashMap<>();
        for (Indicator.Figure figure : indicator.figures()) {
            Share share = groups.shown(indicator, figure).share();
            Double value = share == null ? null : share.value();
            if (value != null) {
                values.put(figure.year(), new Trajectory.Value(Math.round(value * 10) / 10.0, !figure.demo()));
            }
        }
        return Trajectory.of(
                plan.plan().fromYear(),
                plan.plan().toYear(),
                indicator.isPercent() ? "%" : words.text("plan.unit.count", locale),
                locale,
                targets,
                values);
    }

    private List<IndicatorView.FigureRow> figures(Indicator indicator, List<Measure.Figure> measured, Locale locale) {
        List<IndicatorView.FigureRow> rows = new ArrayList<>();
        NumberFormat count = NumberFormat.getIntegerInstance(locale);
        for (Indicator.Figure figure : indicator.figures()) {
            SmallGroups.Shown shown = groups.shown(indicator, figure);
            rows.add(new IndicatorView.FigureRow(
                    String.valueOf(figure.year()),
                    count(shown.numerator(), count),
                    figure.denominator() == null ? null : count(shown.denominator(), count),
                    value(indicator, shown, locale),
                    words.date(figure.asOf()),
                    words.term("plan.source", figure.source(), locale),
                    figure.demo(),
                    null));
        }
        measured.stream()
                .filter(figure -> indicator.code().equals(figure.indicator()))
                .forEach(figure -> rows.add(measured(indicator, figure, count, locale)));
        return rows;
    }

    private static String count(@Nullable Long number, NumberFormat format) {
        return number == null ? "…" : format.format(number);
    }

    private IndicatorView.FigureRow measured(
            Indicator indicator, Measure.Figure figure, NumberFormat count, Locale locale) {
        SmallGroups.Shown shown = groups.shown(indicator, figure.numerator(), figure.denominator());
        return new IndicatorView.FigureRow(
                String.valueOf(figure.year()),
                count(shown.numerator(), count),
                figure.denominator() == null ? null : count(shown.denominator(), count),
                value(indicator, shown, locale),
                words.date(figure.asOf()),
                words.text(figure.source().messageKey(), locale),
                figure.demo(),
                figure.source().address());
    }

    private List<IndicatorView.TaskLink> tasks(PlanOnDate plan, Indicator indicator, Locale locale) {
        return indicator.tasks().stream()
                .flatMap(code -> plan.find(code).stream())
                .map(task -> new IndicatorView.TaskLink(
                        task.code().value(), task.title().in(locale), TaskRows.href(plan, task)))
                .toList();
    }
}
