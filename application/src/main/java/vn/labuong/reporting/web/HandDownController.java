package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duty;
import vn.labuong.reporting.asked.HandDowns;
import vn.labuong.reporting.asked.PassingDown;
import vn.labuong.reporting.web.ReviewGate.Found;
import vn.labuong.reporting.web.ReviewGate.Questions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.LeftOut;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Option;

/** An agency passes its duty down to others, and sees what they sent. */
@Controller
class HandDownController {

    static final String PATH = ReportPaths.START + "/{report}/giao-lai";
    static final String READERS = "hasAnyRole('REPORTER', 'APPROVER', 'PROGRAMME_OFFICER', 'AUDITOR')";
    private static final int NOT_UNDERSTOOD = 422;
    private static final int LONGEST_REASON = 1000;

    private final ReviewGate gate;
    private final HandDownViews views;
    private final PassingDown passing;
    private final HandDowns handDowns;
    private final LeftOut leftOut;
    private final ReportWords words;

    HandDownController(
            ReviewGate gate,
            HandDownViews views,
            PassingDown passing,
            HandDowns handDowns,
            LeftOut leftOut,
            ReportWords words) {
        this.gate = gate;
        this.views = views;
        this.passing = passing;
        this.handDowns = handDowns;
        this.leftOut = leftOut;
        this.words = words;
    }

    /** What was typed to pass the duty down. */
    record Typed(String subordinate, Set<String> tasks, String day) {}

    @GetMapping(PATH)
    @PreAuthorize(READERS)
    String show(@PathVariable String report, Locale locale, Model model) {
        Found found = own(report);
        if (!found.scope().mayFill(found.report().agency())
                && !found.scope().leads()
                && !found.scope().readsAll()) {
            throw new AccessDeniedException("not the agency of report " + report);
        }
        return page(found, new Typed("", Set.of(), ""), locale, model);
    }

    @PostMapping(PATH)
    @PreAuthorize("hasRole('APPROVER')")
    String pass(
            @PathVariable String report,
            @RequestParam(defaultValue = "") String subordinate,
            @RequestParam(required = false) @Nullable Set<String> task,
            @RequestParam(defaultValue = "") String day,
            Principal who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Found found = ownToChange(report);
        Typed typed = new Typed(Texts.clean(subordinate), task == null ? Set.of() : task, day);
        Optional<PassingDown.Refusal> refused = passing.pass(
                found.period(),
                new PassingDown.Proposal(
                        found.report().agency(),
                        typed.subordinate(),
                        typed.tasks(),
                        Dates.typed(day).orElse(null)),
                who.getName());
        if (refused.isPresent()) {
            response.setStatus(NOT_UNDERSTOOD);
            model.addAttribute("flash", Flash.refused(refused.get().messageKey()));
            return page(found, typed, locale, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("reporting.hand-down.done"));
        return "redirect:" + ReportPaths.handDowns(found.report().id());
    }

    @PostMapping(PATH + "/{handDown}/rut")
    @PreAuthorize("hasRole('APPROVER')")
    String withdraw(
            @PathVariable String report, @PathVariable String handDown, Principal who, RedirectAttributes redirect) {
        Found found = ownToChange(report);
        boolean withdrawn = passing.withdraw(
                found.period(), found.report().agency(), held(found, handDown).id(), who.getName());
        redirect.addFlashAttribute(
                "flash",
                withdrawn
                        ? Flash.done("reporting.hand-down.withdrawn")
                        : Flash.refused("reporting.hand-down.refused.period-closed"));
        return "redirect:" + ReportPaths.handDowns(found.report().id());
    }

    @PostMapping(PATH + "/{handDown}/bo-qua")
    @PreAuthorize("hasRole('APPROVER')")
    String leaveOut(
            @PathVariable String report,
            @PathVariable String handDown,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Found found = ownToChange(report);
        HandDowns.HandDown held = held(found, handDown);
        String why = Texts.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON || found.period().closed()) {
            response.setStatus(NOT_UNDERSTOOD);
            model.addAttribute("flash", Flash.refused("reporting.hand-down.refused.reason"));
            return page(found, new Typed("", Set.of(), ""), locale, model);
        }
        leftOut.add(found.report(), held.subordinate(), why, who.getName());
        redirect.addFlashAttribute("flash", Flash.done("reporting.hand-down.left-out"));
        return "redirect:" + ReportPaths.handDowns(found.report().id());
    }

    private HandDowns.HandDown held(Found found, String id) {
        return handDowns.of(found.period().id()).stream()
                .filter(one -> String.valueOf(one.id()).equals(id)
                        && one.agency().equals(found.report().agency()))
                .findFirst()
                .orElseThrow(() -> new NotHere("hand-down " + id));
    }

    /** A duty that was itself passed down is not passed down again. */
    private Found own(String report) {
        Found found = gate.find(report);
        if (found.report().receiver() != null) {
            throw new NotHere("hand-downs of " + report);
        }
        return found;
    }

    private Found ownToChange(String report) {
        Found found = own(report);
        if (!found.scope().maySend(found.report().agency())) {
            throw new AccessDeniedException("does not send report " + report);
        }
        return found;
    }

    String page(Found found, Typed typed, Locale locale, Model model) {
        Questions questions = gate.questions(found);
        AgencyId agency = found.report().agency();
        HandDownView view = views.of(questions, locale);
        List<Option> candidates = passing.candidates(found.period(), agency).stream()
                .map(one -> new Option(
                        one.id().value(),
                        one.name(
                                locale.getLanguage(), found.period().dueBefore().minusDays(1))))
                .toList();
        List<Option> tasks = questions.asked().stream()
                .flatMap(asked -> asked.duties().stream().map(Duty::task).distinct())
                .map(task -> new Option(task.value(), task.value()))
                .toList();
        String address = ReportPaths.handDowns(found.report().id());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("shared.nav.staff", locale), "/noi-bo"),
                        new Crumb(words.text("reporting.review.crumb.start", locale), ReportPaths.START),
                        new Crumb(
                                view.agency(), ReportPaths.report(found.report().id())),
                        new Crumb(words.text("reporting.hand-down.title", locale), address)));
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        model.addAttribute("candidates", candidates);
        model.addAttribute("tasks", tasks);
        model.addAttribute("address", address);
        model.addAttribute(
                "mayChange", found.scope().maySend(agency) && !found.period().closed());
        model.addAttribute(
                "mayTake",
                found.scope().mayFill(agency)
                        && !found.period().closed()
                        && found.report().state().isWithTheAgency());
        return "reporting/hand-downs";
    }
}
