package vn.labuong.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.revision.HeldRows;
import vn.labuong.organisation.revision.Preview;
import vn.labuong.organisation.revision.Proposal;
import vn.labuong.organisation.revision.Reorganisations;
import vn.labuong.organisation.revision.Reversal;
import vn.labuong.organisation.revision.Revised;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.shared.web.Languages;

/** Records a reorganisation: fill in, see who gains and loses what, then record; and takes one back. */
@Controller
@PreAuthorize("hasRole('PROGRAMME_OFFICER') or hasRole('ADMIN')")
class ReorganisationEditController {

    private static final String PATH = "/noi-bo/co-quan/su-kien";

    private final Reorganisations reorganisations;
    private final Reversal reversal;
    private final HeldRows held;
    private final AgencyChoices choices;

    ReorganisationEditController(
            Reorganisations reorganisations, Reversal reversal, HeldRows held, AgencyChoices choices) {
        this.reorganisations = reorganisations;
        this.reversal = reversal;
        this.held = held;
        this.choices = choices;
    }

    /** One line of the preview. */
    record EffectRow(String holder, String function, List<String> now, List<String> then, boolean open) {

        static EffectRow of(Preview preview, Preview.Effect effect, Proposal proposal, String lang, String function) {
            RegisterSnapshot before = preview.before();
            RegisterSnapshot after = preview.after();
            return new EffectRow(
                    before.name(effect.holder(), lang, proposal.effective().minusDays(1)),
                    function,
                    effect.now().stream()
                            .map(id -> before.name(id, lang, proposal.effective()))
                            .toList(),
                    effect.then().stream()
                            .map(id -> after.name(id, lang, proposal.effective()))
                            .toList(),
                    effect.open());
        }
    }

    /** The form; with a day filled in, also what it would change. */
    @GetMapping(PATH)
    String form(@ModelAttribute("form") ReorganisationForm form, Locale locale, Model model) {
        if (form.isFilled()) {
            Optional<Proposal> proposal = form.proposal();
            if (proposal.isEmpty()) {
                model.addAttribute("refusal", Refused.because("form"));
            } else {
                preview(proposal.get(), locale, model);
            }
        }
        model.addAttribute("types", Succession.Type.values());
        model.addAttribute("shares", Succession.Share.values());
        model.addAttribute("certainties", Certainty.values());
        model.addAttribute("kinds", Agency.Kind.values());
        model.addAttribute("choices", choices.all(locale));
        model.addAttribute("functions", choices.functions(locale));
        model.addAttribute("events", held.events());
        return "organisation/reorganisation-edit";
    }

    private void preview(Proposal proposal, Locale locale, Model model) {
        Reorganisations.Look look = reorganisations.preview(proposal);
        if (look instanceof Reorganisations.Look.Impossible impossible) {
            model.addAttribute("refusal", impossible.refusal());
        } else if (look instanceof Reorganisations.Look.Possible possible) {
            Preview preview = possible.preview();
            model.addAttribute(
                    "effects",
                    preview.effects().stream()
                            .map(effect -> EffectRow.of(
                                    preview,
                                    effect,
                                    proposal,
                                    Languages.code(locale),
                                    function(effect.function(), locale)))
                            .toList());
        }
    }

    private String function(FunctionCode code, Locale locale) {
        return choices.function(code, locale);
    }

    @PostMapping(PATH)
    String record(
            @ModelAttribute("form") ReorganisationForm form,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        Revised revised = form.proposal()
                .map(proposal -> reorganisations.record(proposal, reason))
                .orElseGet(() -> Refused.because("form"));
        redirect.addFlashAttribute("flash", Revisions.flash(revised));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{event}/hoan-lai")
    String undo(
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Revisions.flash(reversal.undo(event, reason)));
        return "redirect:" + PATH;
    }
}
