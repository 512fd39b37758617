package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.reporting.period.PeriodDays;
import vn.labuong.reporting.period.PeriodOutcome;
import vn.labuong.reporting.period.PeriodWriting;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.web.Flash;

/** The plan's lead adds a period that does not follow from the plan. */
@Controller
@PreAuthorize(PeriodGate.LEADS)
class AdHocPeriodController {

    private static final int REFUSED = 422;

    private final PeriodGate gate;
    private final PeriodWriting writing;
    private final AwaitingController start;

    AdHocPeriodController(PeriodGate gate, PeriodWriting writing, AwaitingController start) {
        this.gate = gate;
        this.writing = writing;
        this.start = start;
    }

    /**
     * As typed.
     *
     * @param last the last day that is reported on
     */
    record Form(
            String plan,
            String code,
            String title,
            String from,
            String last,
            String cutOff,
            String opensOn,
            String dueBefore) {

        PeriodDays days() {
            LocalDate end = BoardChangeController.day(last);
            return new PeriodDays(
                    PeriodDays.title(title, "", ""),
                    BoardChangeController.day(from),
                    end == null ? null : end.plusDays(1),
                    BoardChangeController.day(cutOff),
                    BoardChangeController.day(opensOn),
                    BoardChangeController.day(dueBefore),
                    Certainty.VERIFIED);
        }
    }

    @PostMapping(ReportPaths.START + "/ky/{plan}/dot-xuat")
    String add(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String cutOff,
            @RequestParam(defaultValue = "") String opensOn,
            @RequestParam(defaultValue = "") String dueBefore,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        Plan found = gate.plan(plan);
        gate.lead(found.code());
        Form form = new Form(plan, code, title, from, last, cutOff, opensOn, dueBefore);
        PeriodOutcome outcome = writing.addAdHoc(found, code, form.days());
        if (outcome instanceof PeriodOutcome.Done done) {
            redirect.addFlashAttribute("flash", Flash.done("reporting.period.ad-hoc.added"));
            return "redirect:" + ReportPaths.period(done.period());
        }
        if (outcome instanceof PeriodOutcome.Refused refused) {
            model.addAttribute("flash", Flash.refused(refused.why().messageKey()));
        }
        response.setStatus(REFUSED);
        model.addAttribute("adHoc", form);
        start.fill("", locale, model);
        return "reporting/start";
    }
}
