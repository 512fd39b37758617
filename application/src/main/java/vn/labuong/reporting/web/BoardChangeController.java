package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.reporting.period.ExtensionWriting;
import vn.labuong.reporting.period.PeriodDays;
import vn.labuong.reporting.period.PeriodOutcome;
import vn.labuong.reporting.period.PeriodOutcome.Refusal;
import vn.labuong.reporting.period.PeriodWriting;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Flash;

/** What the plan's lead may do with a period: other days, later days by letter, closing and opening again. */
@Controller
@PreAuthorize(PeriodGate.LEADS)
class BoardChangeController {

    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    private final PeriodGate gate;
    private final PeriodWriting writing;
    private final ExtensionWriting extending;
    private final BoardController board;

    BoardChangeController(PeriodGate gate, PeriodWriting writing, ExtensionWriting extending, BoardController board) {
        this.gate = gate;
        this.writing = writing;
        this.extending = extending;
        this.board = board;
    }

    /** The page that answers, and where it goes when the change was made. */
    record Answer(HttpServletResponse response, RedirectAttributes redirect, Model model, Locale locale) {}

    /** As typed: a day that is none is missing. */
    record Days(String title, String cutOff, String opensOn, String dueBefore, boolean verified, int version) {}

    @PostMapping(BoardController.PATH + "/sua")
    String edit(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String cutOff,
            @RequestParam(defaultValue = "") String opensOn,
            @RequestParam(defaultValue = "") String dueBefore,
            @RequestParam(defaultValue = "false") boolean verified,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        ReportingPeriod period = led(plan, code);
        Days typed = new Days(title, cutOff, opensOn, dueBefore, verified, version);
        PeriodDays days = new PeriodDays(
                title(period, title),
                period.from(),
                period.until(),
                day(cutOff),
                day(opensOn),
                day(dueBefore),
                verified ? Certainty.VERIFIED : Certainty.UNVERIFIED);
        PeriodOutcome outcome = writing.edit(period.id(), version, days, reason);
        return answer(period, outcome, typed, "reporting.period.edited", new Answer(response, redirect, model, locale));
    }

    @PostMapping(BoardController.PATH + "/gia-han")
    String extend(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String letter,
            Principal who,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        ReportingPeriod period = led(plan, code);
        model.addAttribute("typedAgency", agency);
        model.addAttribute("typedUntil", until);
        model.addAttribute("typedLetter", letter);
        PeriodOutcome outcome = AgencyId.isWellFormed(agency)
                ? extending.grant(period.id(), new AgencyId(agency), day(until), letter, null, who.getName())
                : new PeriodOutcome.Refused(Refusal.AGENCY_NOT_ASKED);
        return answer(
                period, outcome, null, "reporting.period.extended", new Answer(response, redirect, model, locale));
    }

    @PostMapping(BoardController.PATH + "/khoa")
    String close(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        ReportingPeriod period = led(plan, code);
        PeriodOutcome outcome = writing.close(period.id(), version, reason);
        return answer(period, outcome, null, "reporting.period.closed", new Answer(response, redirect, model, locale));
    }

    @PostMapping(BoardController.PATH + "/mo-lai")
    String openAgain(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        ReportingPeriod period = led(plan, code);
        PeriodOutcome outcome = writing.openAgain(period.id(), version, reason);
        return answer(
                period, outcome, null, "reporting.period.opened-again", new Answer(response, redirect, model, locale));
    }

    private ReportingPeriod led(String plan, String code) {
        ReportingPeriod period = gate.period(plan, code);
        gate.lead(period.plan());
        return period;
    }

    private String answer(
            ReportingPeriod period, PeriodOutcome outcome, @Nullable Object typed, String done, Answer answer) {
        if (!(outcome instanceof PeriodOutcome.Refused refused)) {
            answer.redirect().addFlashAttribute("flash", Flash.done(done));
            return "redirect:" + ReportPaths.period(period);
        }
        answer.response().setStatus(refused.why() == Refusal.CHANGED_MEANWHILE ? CONFLICT : REFUSED);
        answer.model().addAttribute("flash", Flash.refused(refused.why().messageKey()));
        answer.model().addAttribute("form", typed == null ? BoardController.BoardForm.of(period) : typed);
        board.fill(
                period,
                gate.scope(period.plan()),
                new BoardController.Choice("", "", "", ""),
                answer.locale(),
                answer.model());
        return "reporting/board";
    }

    /** Other languages stay as they are while the Vietnamese does. */
    private static @Nullable Wording title(ReportingPeriod period, String typed) {
        Wording now = period.title();
        Wording then = PeriodDays.title(typed, "", "");
        return now != null && then != null && now.vi().equals(then.vi()) ? now : then;
    }

    static @Nullable LocalDate day(String typed) {
        return Dates.typed(typed).orElse(null);
    }
}
