package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.kept.SameForAll;

/** The indicators of a plan, and one of them with its figures and their sources. */
@Controller
class IndicatorController {

    private final PlanGate gate;
    private final IndicatorViews indicators;
    private final PlanPageHeads heads;
    private final PlanWords words;

    IndicatorController(PlanGate gate, IndicatorViews indicators, PlanPageHeads heads, PlanWords words) {
        this.gate = gate;
        this.indicators = indicators;
        this.heads = heads;
        this.words = words;
    }

    @SameForAll
    @GetMapping("/chuong-trinh/{plan}/chi-tieu")
    String list(@PathVariable String plan, HttpServletRequest request, Locale locale, Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        PlanHead head = PlanHead.of(found, words, locale);
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs(found, head, locale));
        model.addAttribute("indicators", indicators.all(found, locale));
        return "plan/indicators";
    }

    @SameForAll
    @GetMapping("/chuong-trinh/{plan}/chi-tieu/{code}")
    String one(
            @PathVariable String plan,
            @PathVariable String code,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        IndicatorView indicator = indicators.all(found, locale).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotHere(code));
        PlanHead head = PlanHead.of(found, words, locale);
        List<Crumb> crumbs = crumbs(found, head, locale);
        crumbs.add(new Crumb(indicator.title(), indicator.href()));
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("indicator", indicator);
        model.addAttribute(PageHead.NAME, heads.indicator(head, indicator, locale));
        model.addAttribute("mayEdit", PlanGate.mayEdit(request));
        model.addAttribute("edit", "/noi-bo/chuong-trinh/" + found.plan().code() + "/chi-tieu/" + code);
        return "plan/indicator";
    }

    private List<Crumb> crumbs(PlanOnDate found, PlanHead head, Locale locale) {
        List<Crumb> crumbs = OverviewController.crumbs(found.plan(), words, locale);
        crumbs.add(new Crumb(words.text("plan.indicators.title", locale), head.href() + "/chi-tieu"));
        return crumbs;
    }
}
