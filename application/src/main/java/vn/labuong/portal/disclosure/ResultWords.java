package vn.labuong.portal.disclosure;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.PlanResults;
import vn.labuong.plan.PlanResults.Figure;
import vn.labuong.plan.PlanResults.Standing;
import vn.labuong.plan.PlanResults.Target;
import vn.labuong.plan.TaskState;
import vn.labuong.plan.Wording;
import vn.labuong.portal.disclosure.YearResults.IndicatorYear;
import vn.labuong.portal.disclosure.YearResults.PlanYear;
import vn.labuong.portal.disclosure.YearResults.TaskYear;
import vn.labuong.portal.disclosure.YearResults.Year;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Languages;

/** Results of a year in the reader's words. */
@Component
public class ResultWords {

    private static final List<TaskState> STATES =
            List.of(TaskState.DONE, TaskState.UNDER_WAY, TaskState.DELAYED, TaskState.NOT_STARTED);

    private final MessageSource messages;
    private final Agencies agencies;
    private final PlanResults results;

    ResultWords(MessageSource messages, Agencies agencies, PlanResults results) {
        this.messages = messages;
        this.agencies = agencies;
        this.results = results;
    }

    /** A text with the language it is really in. */
    public record Said(String text, String lang) {

        static Said of(Wording wording, Locale locale) {
            return new Said(wording.in(locale), wording.languageIn(locale));
        }
    }

    /** How many tasks stand so. */
    public record StateCount(String state, String badge, long tasks) {}

    /** A plan in a year. */
    public record PlanView(
            String code,
            String href,
            Said title,
            boolean demo,
            int taskCount,
            List<StateCount> counts,
            List<TaskView> tasks,
            List<IndicatorView> indicators) {

        /** How many of the indicators have a figure. */
        public long counted() {
            return indicators.stream()
                    .filter(indicator -> !indicator.figures().isEmpty())
                    .count();
        }
    }

    /** A task; since is null where nobody has entered anything. */
    public record TaskView(
            String code,
            String href,
            Said title,
            String leads,
            boolean unverified,
            String state,
            String badge,
            @Nullable String since,
            boolean demo) {}

    /** An indicator with its figures of the year. */
    public record IndicatorView(
            String code, String href, Said title, String target, boolean unverified, List<FigureView> figures) {}

    /** A figure; parts is null where there is only one number, or they are hidden. */
    public record FigureView(
            String value,
            @Nullable String parts,
            boolean hidden,
            @Nullable Boolean kept,
            String asOf,
            String source,
            @Nullable String sourceHref,
            boolean demo) {}

    public List<PlanView> of(Year year, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        return year.plans().stream()
                .map(plan -> plan(year, plan, register, locale))
                .toList();
    }

    private PlanView plan(Year year, PlanYear plan, RegisterSnapshot register, Locale locale) {
        String href = "/chuong-trinh/" + plan.plan().code();
        return new PlanView(
                plan.plan().code().value(),
                href,
                Said.of(plan.plan().title(), locale),
                plan.plan().demo(),
                plan.tasks().size(),
                STATES.stream()
                        .map(state -> new StateCount(state(state, locale), badge(state), plan.count(state)))
                        .toList(),
                plan.tasks().stream()
                        .map(task -> task(year, task, href, register, locale))
                        .toList(),
                plan.indicators().stream()
                        .map(indicator -> indicator(indicator, href, locale))
                        .toList());
    }

    private TaskView task(Year year, TaskYear task, String plan, RegisterSnapshot register, Locale locale) {
        Standing standing = task.standing();
        return new TaskView(
                task.task().code().value(),
                plan + "/nhiem-vu/" + task.task().code(),
                Said.of(task.task().title(), locale),
                task.leads().stream()
                        .map(agency -> register.name(agency, Languages.code(locale), year.on()))
                        .collect(Collectors.joining("; ")),
                task.unverified(),
                state(task.state(), locale),
                badge(task.state()),
                standing == null ? null : Dates.numeric(standing.since()),
                standing != null && standing.demo());
    }

    private IndicatorView indicator(IndicatorYear indicator, String plan, Locale locale) {
        PlanIndicator of = indicator.reached().indicator();
        return new IndicatorView(
                of.code(),
                plan + "/chi-tieu/" + of.code(),
                Said.of(of.title(), locale),
                target(indicator, locale),
                indicator.reached().unverified(),
                indicator.figures().stream()
                        .map(figure -> figure(of, figure, locale))
                        .toList());
    }

    private FigureView figure(PlanIndicator of, Figure figure, Locale locale) {
        Long numerator = figure.numerator();
        Long denominator = figure.denominator();
        NumberFormat count = NumberFormat.getIntegerInstance(locale);
        String source = messages.getMessage(figure.sourceKey(), null, figure.source(), locale);
        return new FigureView(
                value(of.unit(), figure, locale),
                numerator == null || denominator == null
                        ? null
                        : text("portal.disclosure.parts", locale, count.format(numerator), count.format(denominator)),
                figure.hidden(),
                figure.kept(),
                Dates.numeric(figure.asOf()),
                source == null ? figure.source() : source,
                figure.address(),
                figure.demo());
    }

    private String value(PlanIndicator.Unit unit, Figure figure, Locale locale) {
        if (figure.hidden()) {
            return text("plan.figure.hidden", locale, results.smallestGroup());
        }
        Double value = figure.value();
        if (value == null) {
            return text("plan.figure.not-applicable", locale);
        }
        if (unit == PlanIndicator.Unit.YES_NO) {
            return text(value >= 1 ? "plan.figure.yes" : "plan.figure.no", locale);
        }
        return number(value, locale) + (unit == PlanIndicator.Unit.PERCENT ? "%" : "");
    }

    private String target(IndicatorYear indicator, Locale locale) {
        Target target = indicator.target();
        PlanIndicator.Unit unit = indicator.reached().indicator().unit();
        if (target == null) {
            return text("portal.disclosure.no-target", locale);
        }
        if (unit == PlanIndicator.Unit.YES_NO) {
            return text("plan.comparator.done", locale);
        }
        String sign = unit == PlanIndicator.Unit.PERCENT ? "%" : "";
        String comparator = text("plan.comparator." + indicator.reached().comparator(), locale);
        Double min = target.min();
        Double max = target.max();
        String bounds = min != null && max != null
                ? number(min, locale) + "\u2013" + number(max, locale)
                : number(min != null ? min : Objects.requireNonNullElse(max, 0.0), locale);
        return comparator + " " + bounds + sign;
    }

    private static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String state(TaskState state, Locale locale) {
        return text("plan.state." + state.name(), locale);
    }

    private static String badge(TaskState state) {
        return switch (state) {
            case NOT_STARTED -> "planned";
            case UNDER_WAY -> "running";
            case DONE -> "done";
            case DELAYED -> "late";
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
