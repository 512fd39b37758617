package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.task.PlanEditing;
import vn.labuong.shared.web.Flash;

/** Titles, number, date of issue and years of reports of a plan, changed with a reason. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class PlanEditController {

    private static final String PATH = "/noi-bo/chuong-trinh/{plan}/sua";

    private final PlanGate gate;
    private final PlanEditing editing;
    private final PlanWords words;

    PlanEditController(PlanGate gate, PlanEditing editing, PlanWords words) {
        this.gate = gate;
        this.editing = editing;
        this.words = words;
    }

    static String address(PlanCode plan) {
        return "/noi-bo/chuong-trinh/" + plan + "/sua";
    }

    @GetMapping(PATH)
    String edit(@PathVariable String plan, HttpServletRequest request, Locale locale, Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        Plan facts = found.plan();
        model.addAttribute("plan", PlanHead.of(found, words, locale));
        model.addAttribute("facts", facts);
        model.addAttribute("numberVerified", facts.numberCertainty() == Certainty.VERIFIED);
        model.addAttribute("issuedVerified", facts.issuedCertainty() == Certainty.VERIFIED);
        model.addAttribute("today", gate.today());
        model.addAttribute("address", address(facts.code()));
        return "plan/plan-edit";
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String plan,
            @ModelAttribute PlanFactsForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Plan found = gate.open(plan, null, request).plan();
        redirect.addFlashAttribute("flash", changed(found, form));
        return "redirect:" + address(found.code());
    }

    private Flash changed(Plan plan, PlanFactsForm form) {
        PlanFactsForm.Reading reading = form.read(plan, gate.today());
        if (reading instanceof PlanFactsForm.Refused refused) {
            return Flash.refused(refused.key());
        }
        PlanFactsForm.Read read = (PlanFactsForm.Read) reading;
        return editing.change(plan, read.facts(), form.version(), read.reason())
                ? Flash.done("plan.edit.done")
                : Flash.refused("plan.facts.refused.changed-meanwhile");
    }
}
