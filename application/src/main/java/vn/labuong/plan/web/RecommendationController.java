package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.rights.RecommendationEntries;
import vn.labuong.plan.rights.Rights;
import vn.labuong.plan.rights.UprCycle;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Enters and corrects the wording of review recommendations from their document. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class RecommendationController {

    private static final String PATH = "/noi-bo/chuong-trinh/{plan}/quyen";

    private final PlanGate gate;
    private final Rights rights;
    private final RecommendationEntries entries;
    private final PlanWords words;

    RecommendationController(PlanGate gate, Rights rights, RecommendationEntries entries, PlanWords words) {
        this.gate = gate;
        this.rights = rights;
        this.entries = entries;
        this.words = words;
    }

    /** An earlier or the present entry, in words. */
    record HistoryRow(
            String when,
            String who,
            String source,
            @Nullable String paragraph,
            @Nullable String by,
            @Nullable String wording,
            boolean unverified) {}

    /** What the form sends; {@code version} is the one that the person looked at. */
    record EntryForm(
            int version,
            @Nullable String vi,
            @Nullable String en,
            @Nullable String km,
            @Nullable String by,
            @Nullable String paragraph,
            @Nullable Boolean verified,
            @Nullable String source,
            @Nullable String reason) {

        private static final int LONGEST = 4000;
        private static final int LONGEST_LINE = 300;

        boolean isComplete() {
            boolean translatedOnly = line(vi) == null && (line(en) != null || line(km) != null);
            boolean fits = fits(vi, LONGEST) && fits(en, LONGEST) && fits(km, LONGEST);
            boolean linesFit = fits(by, LONGEST_LINE)
                    && fits(paragraph, LONGEST_LINE)
                    && fits(source, LONGEST_LINE)
                    && fits(reason, LONGEST_LINE);
            return !translatedOnly && fits && linesFit && line(source) != null && line(reason) != null;
        }

        RecommendationEntries.Draft draft() {
            String words = line(vi);
            return new RecommendationEntries.Draft(
                    line(paragraph),
                    words == null ? null : new Wording(words, line(en), line(km)),
                    line(by),
                    Boolean.TRUE.equals(verified) ? Certainty.VERIFIED : Certainty.UNVERIFIED,
                    text(source));
        }

        static @Nullable String line(@Nullable String value) {
            String clean = text(value);
            return clean.isEmpty() ? null : clean;
        }

        static String text(@Nullable String value) {
            return value == null ? "" : Texts.clean(value);
        }

        private static boolean fits(@Nullable String value, int longest) {
            return text(value).length() <= longest;
        }
    }

    @GetMapping(PATH)
    String list(@PathVariable String plan, HttpServletRequest request, Locale locale, Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        open(found, locale, model);
        model.addAttribute("cycles", rights.cycles());
        return "plan/recommendations";
    }

    @GetMapping(PATH + "/{cycle}/{number}")
    String edit(
            @PathVariable String plan,
            @PathVariable int cycle,
            @PathVariable String number,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, null, request);
        UprCycle.Recommendation one = recommendation(cycle, number);
        List<RecommendationEntries.Entry> history = entries.history(cycle, number);
        open(found, locale, model);
        model.addAttribute("one", one);
        model.addAttribute("verified", one.certainty() == Certainty.VERIFIED);
        model.addAttribute("version", history.isEmpty() ? 0 : history.get(0).version());
        model.addAttribute(
                "source", history.isEmpty() ? "" : history.get(0).draft().source());
        model.addAttribute("address", address(plan) + "/" + cycle + "/" + number);
        model.addAttribute(
                "history", history.stream().map(entry -> row(entry, locale)).toList());
        return "plan/recommendation-edit";
    }

    @PostMapping(PATH + "/{cycle}/{number}")
    String keep(
            @PathVariable String plan,
            @PathVariable int cycle,
            @PathVariable String number,
            @ModelAttribute EntryForm form,
            Principal who,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        gate.open(plan, null, request);
        UprCycle.Recommendation one = recommendation(cycle, number);
        Flash flash;
        if (!form.isComplete()) {
            flash = Flash.refused("plan.upr-entry.incomplete");
        } else {
            boolean kept =
                    entries.keep(one, form.version(), form.draft(), EntryForm.text(form.reason()), who.getName());
            flash = kept ? Flash.done("plan.upr-entry.done") : Flash.refused("plan.upr-entry.changed-meanwhile");
        }
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + address(plan) + "/" + cycle + "/" + number;
    }

    private void open(PlanOnDate found, Locale locale, Model model) {
        PlanHead head = PlanHead.of(found, words, locale);
        List<Crumb> crumbs = new ArrayList<>(OverviewController.crumbs(found.plan(), words, locale));
        crumbs.add(new Crumb(words.text("plan.rights.title", locale), head.href() + "/quyen"));
        crumbs.add(new Crumb(
                words.text("plan.upr-entry.title", locale),
                address(found.plan().code().value())));
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("list", address(found.plan().code().value()));
    }

    private UprCycle.Recommendation recommendation(int cycle, String number) {
        return rights.cycles().stream()
                .flatMap(each -> each.recommendations().stream())
                .filter(one -> one.cycle() == cycle && one.nationalNumber().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotHere("recommendation " + cycle + "/" + number));
    }

    private HistoryRow row(RecommendationEntries.Entry entry, Locale locale) {
        RecommendationEntries.Draft draft = entry.draft();
        return new HistoryRow(
                words.date(VietnamTime.day(entry.at()), locale),
                entry.who(),
                draft.source(),
                draft.paragraph(),
                draft.by(),
                draft.wording() == null ? null : draft.wording().vi(),
                draft.certainty() == Certainty.UNVERIFIED);
    }

    private static String address(String plan) {
        return "/noi-bo/chuong-trinh/" + plan + "/quyen";
    }
}
