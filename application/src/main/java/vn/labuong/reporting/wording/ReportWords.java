package vn.labuong.reporting.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.PlanIndicator;
import vn.labuong.plan.Task;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.standing.Completeness;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/** Puts periods, questions and answers into words; every page, sheet, letter and document says the same. */
@Component
public class ReportWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);
    private static final int PERCENT = 100;

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Numbers in the arguments must be given as text, or the language sets separators into years. */
    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** "Báo cáo năm 2025", or the title that somebody gave it. */
    public String period(ReportingPeriod period, Locale locale) {
        Wording title = period.title();
        return title != null
                ? title.in(locale)
                : text(
                        "reporting.period."
                                + period.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        locale,
                        String.valueOf(period.lastYear()),
                        period.code());
    }

    /**
     * What an answer is about, for people.
     *
     * @param code of the task as the plan numbers it; empty for an indicator and the plan as a whole
     * @param lang language in which the title is really written
     * @param address public page about it, null for the plan as a whole
     */
    public record Name(
            String code,
            String title,
            String lang,
            @Nullable String address) {

        /** "I.3. Xây dựng …", without a number where there is none. */
        public String whole() {
            return code.isEmpty() ? title : code + ". " + title;
        }
    }

    /** Its code alone as title where the plan no longer knows it. */
    public Name subject(AskedInPeriod all, Subject subject, Locale locale) {
        String plan = "/chuong-trinh/" + all.period().plan();
        return switch (subject.kind()) {
            case PLAN -> new Name("", text("reporting.subject.plan", locale), Languages.code(locale), null);
            case TASK ->
                all.tasks().stream()
                        .filter(task -> task.code().value().equals(subject.code()))
                        .findFirst()
                        .map(Task::title)
                        .map(title -> new Name(
                                subject.code(),
                                title.in(locale),
                                title.languageIn(locale),
                                plan + "/nhiem-vu/" + subject.code()))
                        .orElseGet(() -> new Name(subject.code(), "", "vi", null));
            case INDICATOR ->
                all.indicators().stream()
                        .filter(indicator -> indicator.code().equals(subject.code()))
                        .findFirst()
                        .map(PlanIndicator::title)
                        .map(title -> new Name(
                                "", title.in(locale), title.languageIn(locale), plan + "/chi-tieu/" + subject.code()))
                        .orElseGet(() -> new Name("", subject.code(), "vi", null));
        };
    }

    /** "12", "45/60 (75 %)", "Không áp dụng"; prose as it is; a dash where nothing was answered. */
    public String answer(Answer answer, Locale locale) {
        if (answer instanceof Answer.Figure figure) {
            return figure(figure, locale);
        }
        if (answer instanceof Answer.Prose prose) {
            return prose.text();
        }
        if (answer instanceof Answer.NotApplicable) {
            return text("reporting.answer.not-applicable", locale);
        }
        return answer instanceof Answer.NoFigureYet ? text("reporting.answer.no-figure-yet", locale) : "–";
    }

    private String figure(Answer.Figure figure, Locale locale) {
        Long denominator = figure.denominator();
        if (denominator == null) {
            return number(figure.numerator(), locale);
        }
        String parts = number(figure.numerator(), locale) + "/" + number(denominator, locale);
        return denominator == 0
                ? text("reporting.answer.no-base", locale, parts)
                : parts + " (" + share(figure.numerator(), denominator, locale) + ")";
    }

    /** In percent with at most one decimal, half up: the one place where a share is rounded for people. */
    public String share(long numerator, long denominator, Locale locale) {
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(PERCENT))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return percent(percent, locale);
    }

    /** "83,3 %"; the word for "not applicable" where nothing is asked. */
    public String completeness(Completeness completeness, Locale locale) {
        return completeness
                .percent()
                .map(percent -> percent(percent, locale))
                .orElseGet(() -> text("reporting.answer.not-applicable", locale));
    }

    private static String percent(BigDecimal percent, Locale locale) {
        DecimalFormatSymbols signs = signs(locale);
        String sign = "en".equals(locale.getLanguage()) ? "%" : "\u00a0%";
        return new DecimalFormat("#,##0.#", signs).format(percent) + sign;
    }

    /** "1.200" in Vietnamese and Khmer, "1,200" in English. */
    public String number(long number, Locale locale) {
        return new DecimalFormat("#,##0", signs(locale)).format(number);
    }

    private static DecimalFormatSymbols signs(Locale locale) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean english = "en".equals(locale.getLanguage());
        signs.setGroupingSeparator(english ? ',' : '.');
        signs.setDecimalSeparator(english ? '.' : ',');
        return signs;
    }

    /** The name that the agency bears on the last day on which the period's reports are in time. */
    public String agency(RegisterSnapshot register, AgencyId agency, ReportingPeriod period, Locale locale) {
        return register.name(agency, Languages.code(locale), period.dueBefore().minusDays(1));
    }

    public String day(LocalDate day) {
        return Dates.numeric(day);
    }

    public String moment(Instant at) {
        return MOMENT.format(at);
    }
}
