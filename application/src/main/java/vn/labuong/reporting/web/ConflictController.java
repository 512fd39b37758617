package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.LostAnswers;
import vn.labuong.reporting.cell.LostAnswers.Settlement;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Somebody decides between two answers to one question, or makes one of both. */
@Controller
class ConflictController {

    private final ReportGate gate;
    private final ReportPage page;
    private final LostAnswers lost;
    private final ConflictSettling settling;
    private final AnswerReplies replies;

    ConflictController(
            ReportGate gate, ReportPage page, LostAnswers lost, ConflictSettling settling, AnswerReplies replies) {
        this.gate = gate;
        this.page = page;
        this.lost = lost;
        this.settling = settling;
        this.replies = replies;
    }

    @PostMapping("/noi-bo/bao-cao/{report}/xung-dot/{id}")
    @PreAuthorize(ReportController.FILLERS)
    String settle(
            @PathVariable long report,
            @PathVariable long id,
            @RequestParam String how,
            @RequestParam int seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ReportGate.Entered entered = gate.fill(report);
        LostAnswers.LostAnswer one = lost.find(id)
                .filter(found -> found.key().report() == report)
                .orElseThrow(() -> new NotHere(Long.toString(id)));
        Settlement settlement = settlement(how);
        Optional<Answer> merged = Optional.empty();
        if (settlement == Settlement.MERGED) {
            AskedCell question = entered.opened()
                    .asked()
                    .find(one.key().subject(), one.key().kind())
                    .orElseThrow(() -> new NotHere(one.key().local()));
            AnswerReading reading = AnswerReading.of(question, AnswerForm.of(request, "both"));
            if (reading instanceof AnswerReading.Unclear unclear) {
                response.setStatus(ReportController.NOT_UNDERSTOOD);
                model.addAttribute("refused", replies.text(unclear, locale));
                model.addAttribute("merging", AnswerForm.of(request, "both"));
                model.addAttribute("mergingId", id);
                return page.fill(entered, AnswerSaving.Attempt.NONE, locale, model);
            }
            merged = Optional.of(((AnswerReading.Understood) reading).answer());
        }
        ConflictSettling.Result result = settling.settle(entered, one, settlement, seen, merged);
        redirect.addFlashAttribute("flash", flash(result));
        return "redirect:" + ReportPaths.report(report)
                + (result == ConflictSettling.Result.SETTLED
                        ? "#" + ReportPaths.anchor(one.key().local())
                        : "#xung-dot");
    }

    private static Settlement settlement(String how) {
        try {
            return Settlement.valueOf(how);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, how, unknown);
        }
    }

    private static Flash flash(ConflictSettling.Result result) {
        return switch (result) {
            case SETTLED -> Flash.done("reporting.report.settled");
            case ALREADY -> Flash.warn("reporting.report.settled-already");
            case MOVED_ON -> Flash.refused("reporting.report.moved-on");
            case REFUSED -> Flash.refused("reporting.report.settle-refused");
        };
    }
}
