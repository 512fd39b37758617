package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.plan.Plan;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.indicator.FigureEntries;
import vn.labuong.plan.indicator.FigureEntries.Refusal;
import vn.labuong.plan.indicator.Indicator;
import vn.labuong.plan.indicator.Indicators;
import vn.labuong.plan.indicator.TargetEntries;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Enters figures of an indicator and the yearly targets on its way. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class FigureController {

    private static final String PATH = "/noi-bo/chuong-trinh/{plan}/chi-tieu/{code}";
    /** Figures from before the plan show where it started from. */
    private static final int YEARS_BEFORE = 5;

    private static final int LONGEST = 300;

    private final PlanGate gate;
    private final Indicators indicators;
    private final FigureEntries figures;
    private final TargetEntries targets;
    private final FigureRows rows;
    private final PlanWords words;

    FigureController(
            PlanGate gate,
            Indicators indicators,
            FigureEntries figures,
            TargetEntries targets,
            FigureRows rows,
            PlanWords words) {
        this.gate = gate;
        this.indicators = indicators;
        this.figures = figures;
        this.targets = targets;
        this.rows = rows;
        this.words = words;
    }

    /** A figure as the form sends it: numbers and dates as people write them. */
    record FigureForm(
            @Nullable String year,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String asOf,
            @Nullable String source,
            @Nullable String explanation,
            @Nullable Long replaces) {}

    @GetMapping(PATH)
    String edit(
            @PathVariable String plan,
            @PathVariable String code,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        Indicator indicator = indicator(found, code);
        PlanHead head = PlanHead.of(found, words, locale);
        List<Crumb> crumbs = new ArrayList<>(OverviewController.crumbs(found.plan(), words, locale));
        crumbs.add(new Crumb(words.text("plan.indicators.title", locale), head.href() + "/chi-tieu"));
        crumbs.add(new Crumb(indicator.title().in(locale), head.href() + "/chi-tieu/" + code));
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("title", indicator.title().in(locale));
        model.addAttribute("titleLang", indicator.title().languageIn(locale));
        model.addAttribute("percent", indicator.isPercent());
        model.addAttribute("back", head.href() + "/chi-tieu/" + code);
        model.addAttribute("address", address(plan, code));
        model.addAttribute("today", gate.today());
        model.addAttribute(
                "rows", rows.figures(indicator, figures.history(found.plan().code(), code), locale));
        model.addAttribute("targets", rows.targets(indicator, locale));
        return "plan/indicator-edit";
    }

    @PostMapping(PATH + "/so-lieu")
    String enter(
            @PathVariable String plan,
            @PathVariable String code,
            @ModelAttribute FigureForm form,
            Principal who,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        PlanOnDate found = gate.open(plan, null, request);
        Indicator indicator = indicator(found, code);
        return back(plan, code, entered(found.plan(), indicator, form, who.getName()), redirect);
    }

    private Optional<Refusal> entered(Plan plan, Indicator indicator, FigureForm form, String who) {
        Integer year = year(plan, form.year());
        if (year == null) {
            return Optional.of(Refusal.YEAR);
        }
        Long numerator = count(form.numerator());
        boolean noDenominator = text(form.denominator()).isEmpty();
        Long denominator = noDenominator ? null : count(form.denominator());
        if (numerator == null || (!noDenominator && denominator == null)) {
            return Optional.of(Refusal.NUMBER);
        }
        LocalDate asOf = Dates.typed(form.asOf()).orElse(null);
        if (asOf == null) {
            return Optional.of(Refusal.DATE_AHEAD);
        }
        String source = text(form.source());
        String explanation = text(form.explanation());
        if (source.length() > LONGEST || explanation.length() > LONGEST) {
            return Optional.of(Refusal.SOURCE_MISSING);
        }
        return figures.enter(
                plan.code(),
                indicator,
                new FigureEntries.Draft(
                        year,
                        numerator,
                        denominator,
                        asOf,
                        source,
                        explanation.isEmpty() ? null : explanation,
                        form.replaces()),
                who);
    }

    @PostMapping(PATH + "/muc-tieu")
    String target(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String min,
            @RequestParam(defaultValue = "") String max,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        PlanOnDate found = gate.open(plan, null, request);
        Indicator indicator = indicator(found, code);
        Integer inYear = year(found.plan(), year);
        if (inYear == null) {
            return back(plan, code, Optional.of(Refusal.YEAR), redirect);
        }
        Optional<BigDecimal> least = Numbers.parse(min);
        Optional<BigDecimal> most = Numbers.parse(max);
        boolean unreadable = (least.isEmpty() && !min.isBlank()) || (most.isEmpty() && !max.isBlank());
        Optional<Refusal> refusal = unreadable
                ? Optional.of(Refusal.BOUNDS)
                : targets.set(
                        found.plan().code(),
                        indicator,
                        inYear,
                        least.map(BigDecimal::doubleValue).orElse(null),
                        most.map(BigDecimal::doubleValue).orElse(null),
                        text(reason));
        return back(plan, code, refusal, redirect);
    }

    private Indicator indicator(PlanOnDate plan, String code) {
        return indicators.of(plan.plan().code()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotHere("indicator " + code));
    }

    private static @Nullable Integer year(Plan plan, @Nullable String text) {
        String digits = text(text);
        if (!digits.matches("\\d{4}")) {
            return null;
        }
        int year = Integer.parseInt(digits);
        return year < plan.fromYear() - YEARS_BEFORE || year > plan.toYear() ? null : year;
    }

    /** A whole number such as 1.250; null for anything else, a share above all. */
    private static @Nullable Long count(@Nullable String text) {
        return Numbers.parse(text(text))
                .filter(number -> number.scale() <= 0)
                .map(BigDecimal::longValueExact)
                .orElse(null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : Texts.clean(value);
    }

    private static String address(String plan, String code) {
        return "/noi-bo/chuong-trinh/" + plan + "/chi-tieu/" + code;
    }

    private static String back(String plan, String code, Optional<Refusal> refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                refusal.map(why -> Flash.refused("plan.figure-entry.refused." + PlanWords.dashed(why)))
                        .orElseGet(() -> Flash.done("plan.figure-entry.done")));
        return "redirect:" + address(plan, code);
    }
}
