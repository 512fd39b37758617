package vn.labuong.reporting.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Given;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.subordinate.AnswersOfSubordinates;
import vn.labuong.reporting.subordinate.Gathered;
import vn.labuong.reporting.web.ReviewGate.Found;
import vn.labuong.reporting.web.ReviewGate.Questions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Takes what subordinates said, added up, into the agency's own answer; by the same way as every answer. */
@Controller
class SubordinateSumController {

    private final ReviewGate gate;
    private final AnswersOfSubordinates answers;
    private final HandDownViews views;
    private final Filing filing;

    SubordinateSumController(ReviewGate gate, AnswersOfSubordinates answers, HandDownViews views, Filing filing) {
        this.gate = gate;
        this.answers = answers;
        this.views = views;
        this.filing = filing;
    }

    @PostMapping(HandDownController.PATH + "/lay")
    @PreAuthorize("hasAnyRole('REPORTER', 'APPROVER')")
    String take(
            @PathVariable String report,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "0") int seen,
            Principal who,
            Locale locale,
            RedirectAttributes redirect) {
        Found found = gate.find(report);
        if (found.report().receiver() != null) {
            throw new NotHere("hand-downs of " + report);
        }
        if (!found.scope().mayFill(found.report().agency())) {
            throw new AccessDeniedException("does not fill report " + report);
        }
        redirect.addFlashAttribute("flash", flash(taken(found, cell, seen, who.getName(), locale)));
        return "redirect:" + ReportPaths.handDowns(found.report().id());
    }

    private Optional<Saving> taken(Found found, String local, int seen, String who, Locale locale) {
        Questions questions = gate.questions(found);
        AskedCell asked = questions.asked().map(Asked::cells).stream()
                .flatMap(cells -> cells.stream())
                .filter(one -> one.local().equals(local))
                .findFirst()
                .orElseThrow(() -> new NotHere("cell " + local));
        Gathered sum = answers.of(questions.all(), found.report().agency()).getOrDefault(local, Gathered.NOTHING);
        if (!HandDownViews.isTakeable(asked, sum)) {
            return Optional.empty();
        }
        return filing.open(found.period(), found.report().agency(), null)
                .map(opened -> filing.keep(
                        opened,
                        new Given(
                                opened.key(asked),
                                views.taken(questions, asked, sum, locale),
                                seen,
                                Cell.Origin.SUBORDINATES,
                                Cell.Channel.PAGE,
                                null,
                                who,
                                found.report().demo())));
    }

    private static Flash flash(Optional<Saving> saving) {
        if (saving.isPresent() && saving.get() instanceof Saving.Saved) {
            return Flash.done("reporting.hand-down.taken");
        }
        return saving.isPresent() && saving.get() instanceof Saving.Conflict
                ? Flash.warn("reporting.hand-down.conflict")
                : Flash.refused("reporting.hand-down.not-taken");
    }
}
