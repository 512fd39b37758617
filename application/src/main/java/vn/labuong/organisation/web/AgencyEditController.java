package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.revision.AgencyCorrections;
import vn.labuong.organisation.revision.HeldRows;
import vn.labuong.organisation.revision.Reversal;
import vn.labuong.organisation.revision.Revised;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** Corrects what the register says about one agency; each correction asks for a reason. */
@Controller
@PreAuthorize("hasRole('PROGRAMME_OFFICER') or hasRole('ADMIN')")
class AgencyEditController {

    private static final String PATH = "/noi-bo/co-quan/{id}/sua";

    private final Agencies agencies;
    private final HeldRows held;
    private final AgencyCorrections corrections;
    private final Reversal reversal;
    private final AgencyChoices choices;
    private final AsOf asOf;

    AgencyEditController(
            Agencies agencies,
            HeldRows held,
            AgencyCorrections corrections,
            Reversal reversal,
            AgencyChoices choices,
            AsOf asOf) {
        this.agencies = agencies;
        this.held = held;
        this.corrections = corrections;
        this.reversal = reversal;
        this.choices = choices;
        this.asOf = asOf;
    }

    @GetMapping(PATH)
    String page(@PathVariable String id, Locale locale, Model model) {
        Agency agency = AgencyPageController.find(agencies.snapshot(), id);
        model.addAttribute("agency", agency);
        model.addAttribute("title", agency.name(Languages.code(locale), asOf.today()));
        model.addAttribute("state", held.state(agency.id()).orElseThrow(() -> new NotHere("agency " + id)));
        model.addAttribute("names", held.names(agency.id()));
        model.addAttribute("leaving", held.leaving(agency.id()));
        model.addAttribute("history", held.history(agency.id()));
        model.addAttribute("choices", choices.all(locale));
        model.addAttribute("forms", Agency.Form.values());
        model.addAttribute("certainties", Certainty.values());
        model.addAttribute("shares", Succession.Share.values());
        model.addAttribute("languages", Languages.CODES);
        return "organisation/agency-edit";
    }

    @PostMapping(PATH)
    String state(
            @PathVariable String id,
            @RequestParam long seq,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam Certainty certainty,
            @RequestParam(defaultValue = "") String legalBasis,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        AgencyCorrections.StateDraft draft =
                new AgencyCorrections.StateDraft(day(from), day(lastDay), certainty, legalBasis, note);
        return back(id, corrections.state(known(id), seq, draft, reason), redirect);
    }

    @PostMapping(PATH + "/ten")
    String name(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long seq,
            @RequestParam String language,
            @RequestParam Agency.Form form,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam Certainty certainty,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        if (!Languages.CODES.contains(language)) {
            throw new NotHere("language " + language);
        }
        AgencyCorrections.NameDraft draft =
                new AgencyCorrections.NameDraft(language, form, text, day(from), day(lastDay), certainty);
        return back(id, corrections.name(known(id), seq, draft, reason), redirect);
    }

    @PostMapping(PATH + "/noi-tiep")
    String succession(
            @PathVariable String id,
            @RequestParam long seq,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Succession.Share share,
            @RequestParam(defaultValue = "") String decided,
            @RequestParam(defaultValue = "") String legalBasis,
            @RequestParam Certainty certainty,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        AgencyId heir = to.isBlank() || !AgencyId.isWellFormed(to) ? null : AgencyId.of(to);
        Reversal.Correction correction =
                new Reversal.Correction(heir, share, day(decided), legalBasis, certainty, note, withdrawn);
        return back(id, reversal.correct(known(id), seq, correction, reason), redirect);
    }

    private AgencyId known(String id) {
        return AgencyPageController.find(agencies.snapshot(), id).id();
    }

    private @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : asOf.read(text);
    }

    private static String back(String id, Revised revised, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Revisions.flash(revised));
        return "redirect:/noi-bo/co-quan/" + id + "/sua";
    }
}
