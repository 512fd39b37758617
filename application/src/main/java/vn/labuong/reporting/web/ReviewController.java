package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.review.Waiting;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.web.ReviewGate.Found;
import vn.labuong.reporting.web.ReviewGate.Questions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.time.holiday.WorkingCalendar;
import vn.labuong.shared.time.holiday.WorkingDays;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;

/** The receiver reads a report beside the one of the year before, and returns, accepts or opens it again. */
@Controller
class ReviewController {

    private static final String PATH = ReportPaths.START + "/{report}/xem-xet";
    private static final int CONFLICT = 409;
    private static final int NOT_UNDERSTOOD = 422;

    /** What an agency is given to mend answers. */
    private static final int WORKING_DAYS_TO_MEND = 5;

    private final ReviewGate gate;
    private final ReviewViews views;
    private final Workflow workflow;
    private final Waiting waiting;
    private final WorkingDays workingDays;
    private final ReportWords words;
    private final Clock clock;

    ReviewController(
            ReviewGate gate,
            ReviewViews views,
            Workflow workflow,
            Waiting waiting,
            WorkingDays workingDays,
            ReportWords words,
            Clock clock) {
        this.gate = gate;
        this.views = views;
        this.workflow = workflow;
        this.waiting = waiting;
        this.workingDays = workingDays;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @PreAuthorize(ReviewGate.READERS)
    String show(@PathVariable String report, HttpServletRequest request, Locale locale, Model model) {
        return page(gate.toRead(report), request, ReviewForm.fresh(suggested().toString()), locale, model);
    }

    @PostMapping(PATH + "/tra-lai")
    @PreAuthorize(ReviewGate.DECIDERS)
    String giveBack(
            @PathVariable String report,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Found found = gate.toDecide(report);
        ReviewForm form = ReviewForm.of(request);
        if (form.hasReasonWithoutTick()) {
            return refused(found, form, "reporting.review.reason-without-tick", request, response, locale, model);
        }
        Demand demand = form.demand(found.report().id(), who.getName());
        boolean reopens = found.report().state() == ReportState.ACCEPTED;
        Outcome outcome = reopens ? workflow.reopen(demand) : workflow.giveBack(demand);
        if (outcome instanceof Outcome.Refused refused) {
            return refused(found, form, refused.why().messageKey(), request, response, locale, model);
        }
        redirect.addFlashAttribute(
                "flash",
                Flash.done(
                        reopens ? "reporting.review.reopened" : "reporting.review.returned",
                        form.ticked().size()));
        return "redirect:" + ReportPaths.review(found.report().id());
    }

    @PostMapping(PATH + "/chap-nhan")
    @PreAuthorize(ReviewGate.DECIDERS)
    String accept(
            @PathVariable String report,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Found found = gate.toDecide(report);
        ReviewForm form = ReviewForm.of(request);
        Outcome outcome = workflow.accept(Demand.plain(found.report().id(), form.seen(), form.key(), who.getName()));
        if (outcome instanceof Outcome.Refused refused) {
            return refused(found, form, refused.why().messageKey(), request, response, locale, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("reporting.review.accepted"));
        return "redirect:" + ReportPaths.review(found.report().id());
    }

    private String refused(
            Found found,
            ReviewForm form,
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        boolean conflict = key.equals(Outcome.Refusal.CHANGED_MEANWHILE.messageKey())
                || key.equals(Outcome.Refusal.NO_SUCH_STEP.messageKey());
        response.setStatus(conflict ? CONFLICT : NOT_UNDERSTOOD);
        model.addAttribute("flash", Flash.refused(key));
        ReviewForm kept = form.day().isEmpty()
                ? new ReviewForm(
                        form.seen(),
                        form.key(),
                        form.ticked(),
                        form.reasons(),
                        form.reason(),
                        suggested().toString())
                : form;
        return page(gate.find(String.valueOf(found.report().id())), request, kept, locale, model);
    }

    private String page(Found found, HttpServletRequest request, ReviewForm form, Locale locale, Model model) {
        Questions questions = gate.questions(found);
        UnitReport report = found.report();
        ReviewViews.Filter filter = new ReviewViews.Filter(
                request.getParameter("bat-buoc") != null,
                request.getParameter("danh-dau") != null,
                java.util.Objects.requireNonNullElse(request.getParameter("nhom"), ""));
        ReviewView view = views.of(questions, filter, form, locale);
        boolean decides = found.mayDecide()
                && !found.period().closed()
                && questions.asked().isPresent();
        List<UnitReport> next = found.mayDecide() ? waiting.besides(report, found.scope()) : List.of();
        model.addAttribute("crumbs", crumbs(found, view, locale));
        model.addAttribute("view", view);
        model.addAttribute("filter", filter);
        model.addAttribute("form", form);
        model.addAttribute("address", ReportPaths.review(report.id()));
        model.addAttribute("reportHref", ReportPaths.report(report.id()));
        model.addAttribute("seen", report.version());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("mayReturn", decides && report.state() == ReportState.SUBMITTED);
        model.addAttribute("mayReopen", decides && report.state() == ReportState.ACCEPTED);
        model.addAttribute("withAgency", report.state().isWithTheAgency());
        model.addAttribute("readOnly", !found.mayDecide());
        model.addAttribute("closed", found.period().closed());
        model.addAttribute("tomorrow", VietnamTime.today(clock).plusDays(1));
        model.addAttribute("waiting", next.size());
        model.addAttribute(
                "next", next.isEmpty() ? null : ReportPaths.review(next.get(0).id()));
        return "reporting/review";
    }

    private List<Crumb> crumbs(Found found, ReviewView view, Locale locale) {
        return List.of(
                new Crumb(words.text("shared.nav.staff", locale), "/noi-bo"),
                new Crumb(words.text("reporting.review.crumb.start", locale), ReportPaths.START),
                new Crumb(words.period(found.period(), locale), ReportPaths.period(found.period())),
                new Crumb(
                        view.head().agency(), ReportPaths.review(found.report().id())));
    }

    /** "Before" this day the answers are awaited again: the day after the last of some whole working days. */
    private LocalDate suggested() {
        WorkingCalendar calendar = workingDays.calendar();
        LocalDate day = VietnamTime.today(clock);
        for (int worked = 0; worked < WORKING_DAYS_TO_MEND; ) {
            day = day.plusDays(1);
            worked += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day.plusDays(1);
    }
}
