package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.plan.Task;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.kept.SameForAll;

/** One task: who, when, what for, where it stands in the document. */
@Controller
class TaskController {

    private final PlanGate gate;
    private final TaskPages pages;
    private final PlanWords words;

    TaskController(PlanGate gate, TaskPages pages, PlanWords words) {
        this.gate = gate;
        this.pages = pages;
        this.words = words;
    }

    @SameForAll
    @GetMapping("/chuong-trinh/{plan}/nhiem-vu/{code}")
    String show(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, on, request);
        Task task = found.find(PlanGate.task(code)).orElseThrow(() -> new NotHere(code));
        PlanHead head = PlanHead.of(found, words, locale);
        List<Crumb> crumbs = OverviewController.crumbs(found.plan(), words, locale);
        crumbs.add(new Crumb(words.text("plan.tasks.title", locale), head.href() + "/nhiem-vu"));
        crumbs.add(new Crumb(words.text("plan.task.numbered", locale, task.code()), TaskRows.href(found, task)));
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("task", pages.of(found, task, locale));
        model.addAttribute(
                "turns",
                PlanGate.turns(found).stream()
                        .map(turn -> new OverviewController.Choice(
                                words.text("plan.date.before", locale, words.date(turn)),
                                "/chuong-trinh/" + plan + "/nhiem-vu/" + code + "?on=" + turn.minusDays(1),
                                turn.minusDays(1).equals(found.on())))
                        .toList());
        model.addAttribute("today", "/chuong-trinh/" + plan + "/nhiem-vu/" + code);
        model.addAttribute("mayEdit", PlanGate.mayEdit(request));
        return "plan/task";
    }
}
