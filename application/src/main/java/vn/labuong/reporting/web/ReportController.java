package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** One agency's report: begun, read, and filled in without scripts. */
@Controller
class ReportController {

    static final String READERS = "hasAnyRole('PROGRAMME_OFFICER', 'REPORTER', 'APPROVER', 'AUDITOR')";
    static final String FILLERS = "hasAnyRole('REPORTER', 'APPROVER')";
    static final int NOT_UNDERSTOOD = 422;
    static final int CONFLICT = 409;

    private final ReportGate gate;
    private final ReportPage page;
    private final AnswerSaving saving;

    ReportController(ReportGate gate, ReportPage page, AnswerSaving saving) {
        this.gate = gate;
        this.page = page;
        this.saving = saving;
    }

    @GetMapping("/noi-bo/bao-cao/mo")
    @PreAuthorize(READERS)
    String begin(
            @RequestParam(name = "ky", defaultValue = "") String period,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "nhan", required = false) @Nullable String receiver) {
        return "redirect:" + ReportPaths.report(gate.begin(period, agency, receiver));
    }

    @GetMapping("/noi-bo/bao-cao/{report}")
    @PreAuthorize(READERS)
    String show(
            @PathVariable long report,
            @RequestParam(name = "mo", required = false) @Nullable String opened,
            Locale locale,
            Model model) {
        model.addAttribute("all", opened != null);
        return page.fill(gate.read(report), AnswerSaving.Attempt.NONE, locale, model);
    }

    @PostMapping("/noi-bo/bao-cao/{report}")
    @PreAuthorize(FILLERS)
    String save(
            @PathVariable long report,
            @RequestParam String subject,
            @RequestParam(required = false) @Nullable String take,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ReportGate.Entered entered = gate.fill(report);
        Subject about = Subject.parse(subject).orElseThrow(() -> new NotHere(subject));
        AnswerSaving.Attempt attempt = saving.save(entered, about, request, locale);
        boolean taken = take == null || takeOver(entered, take, request);
        if (attempt.problems().isEmpty() && !attempt.conflict() && taken) {
            Flash flash = attempt.saved() == 0 && take == null
                    ? Flash.done("reporting.report.unchanged")
                    : Flash.done("reporting.report.saved");
            redirect.addFlashAttribute("flash", flash);
            return "redirect:" + ReportPaths.report(report) + "#" + ReportPaths.anchor(subject);
        }
        boolean conflict = attempt.problems().isEmpty();
        response.setStatus(conflict ? CONFLICT : NOT_UNDERSTOOD);
        model.addAttribute(
                "flash", Flash.refused(conflict ? "reporting.report.conflict-kept" : "reporting.report.partly"));
        return page.fill(gate.read(report), attempt, locale, model);
    }

    private boolean takeOver(ReportGate.Entered entered, String take, HttpServletRequest request) {
        String local = take.substring(take.indexOf('|') + 1);
        int seen = Numbers.sent(request.getParameter(local + ".seen"));
        Optional<Saving> outcome = saving.takeOver(entered, take, seen);
        return outcome.filter(Saving.Saved.class::isInstance).isPresent();
    }
}
