package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** The steps by which a report leaves its agency, and the receipt. */
@Controller
class ReportStepController {

    private static final String ASK = "trinh-duyet";
    private static final String SEND = "gui";
    private static final String SEND_BACK = "chuyen-lai";
    private static final String NOTHING = "khong-co-gi";
    private static final int LONGEST_REASON = 2_000;

    private final ReportGate gate;
    private final ReportPage page;
    private final Workflow workflow;
    private final ReportWords words;

    ReportStepController(ReportGate gate, ReportPage page, Workflow workflow, ReportWords words) {
        this.gate = gate;
        this.page = page;
        this.workflow = workflow;
        this.words = words;
    }

    @PostMapping("/noi-bo/bao-cao/{report}/buoc")
    @PreAuthorize(ReportController.FILLERS)
    String take(
            @PathVariable long report,
            @RequestParam String step,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ReportGate.Entered entered = step.equals(ASK) ? gate.fill(report) : gate.send(report);
        String why = Texts.cleanLines(reason);
        boolean unexplained = step.equals(NOTHING) && why.isEmpty();
        Demand demand = new Demand(
                report,
                seen,
                step.equals(SEND) || why.isEmpty() ? null : why.substring(0, Math.min(why.length(), LONGEST_REASON)),
                Map.of(),
                null,
                key.isBlank() ? null : key,
                entered.who());
        Outcome outcome = unexplained ? Outcome.refused(Outcome.Refusal.REASON_MISSING) : once(step, demand);
        if (outcome instanceof Outcome.Done) {
            redirect.addFlashAttribute("flash", Flash.done("reporting.report.done." + step));
            return "redirect:" + ReportPaths.report(report) + (isSending(step) ? "/bien-nhan" : "");
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        response.setStatus(
                refused.why() == Outcome.Refusal.CHANGED_MEANWHILE
                        ? ReportController.CONFLICT
                        : ReportController.NOT_UNDERSTOOD);
        model.addAttribute("refused", words.text(refused.why().messageKey(), locale));
        model.addAttribute("hindrances", page.hindrances(entered, refused, locale));
        model.addAttribute("reason", reason);
        return page.fill(gate.read(report), AnswerSaving.Attempt.NONE, locale, model);
    }

    /** When, by whom and whether in time; for the agency's own files. */
    @GetMapping("/noi-bo/bao-cao/{report}/bien-nhan")
    @PreAuthorize(ReportController.READERS)
    String receipt(@PathVariable long report, Locale locale, Model model) {
        ReportGate.Entered entered = gate.read(report);
        if (entered.report().firstSentAt() == null) {
            throw new NotHere("never sent: " + report);
        }
        page.receipt(entered, locale, model);
        return "reporting/receipt";
    }

    /** Of one request that comes twice at the same moment the second finds what the first did. */
    private Outcome once(String step, Demand demand) {
        try {
            return perform(step, demand);
        } catch (DuplicateKeyException atTheSameMoment) {
            return perform(step, demand);
        }
    }

    private Outcome perform(String step, Demand demand) {
        return switch (step) {
            case ASK -> workflow.askApproval(demand);
            case SEND, NOTHING -> workflow.submit(demand);
            case SEND_BACK -> workflow.sendBack(demand);
            default -> throw new NotHere(step);
        };
    }

    private static boolean isSending(String step) {
        return step.equals(SEND) || step.equals(NOTHING);
    }
}
