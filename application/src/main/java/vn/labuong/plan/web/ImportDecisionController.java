package vn.labuong.plan.web;

import java.security.Principal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.importing.Decisions;
import vn.labuong.plan.importing.Importing;
import vn.labuong.plan.reading.Field;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;

/** What a person decides about the rows of a draft; each decision is checked against the version that was looked at. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class ImportDecisionController {

    private static final String YEAR = "(\\d{4})?";
    private static final String RHYTHM = "|yearly|quarterly|monthly|continuous";

    private final Importing importing;
    private final PlanWords words;

    ImportDecisionController(Importing importing, PlanWords words) {
        this.importing = importing;
        this.words = words;
    }

    /** A row as a person corrects it; every field comes with what the page showed before. */
    record RowForm(
            int version,
            @Nullable String code,
            @Nullable String title,
            @Nullable String leads,
            @Nullable String coordinators,
            @Nullable String from,
            @Nullable String to,
            @Nullable String recurrence,
            @Nullable String result) {

        boolean isWellFormed() {
            return text(from).matches(YEAR)
                    && text(to).matches(YEAR)
                    && text(recurrence).matches(RHYTHM);
        }

        String time() {
            return text(from) + ";" + text(to) + ";" + text(recurrence);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : Texts.cleanLines(value);
        }

        Map<Field, String> values() {
            Map<Field, String> values = new EnumMap<>(Field.class);
            values.put(Field.NUMBER, text(code));
            values.put(Field.TITLE, text(title));
            values.put(Field.LEADS, text(leads));
            values.put(Field.COORDINATORS, text(coordinators));
            values.put(Field.TIME, time());
            values.put(Field.EXPECTED_RESULT, text(result));
            return values;
        }
    }

    @PostMapping(ImportController.PATH + "/{draft}/dong/{row}/nhan")
    String accept(
            @PathVariable long draft,
            @PathVariable int row,
            @RequestParam int version,
            @RequestParam Field field,
            Principal who,
            RedirectAttributes redirect) {
        return decided(
                draft,
                version,
                decisions -> decisions.with(row, decisions.of(row).accepting(EnumSet.of(field))),
                who,
                "dong-" + row,
                redirect);
    }

    @PostMapping(ImportController.PATH + "/{draft}/dong/{row}/sua")
    String correct(
            @PathVariable long draft,
            @PathVariable int row,
            @ModelAttribute RowForm form,
            @RequestParam Map<String, String> sent,
            Principal who,
            RedirectAttributes redirect) {
        if (!form.isWellFormed()) {
            redirect.addFlashAttribute("flash", Flash.refused("plan.import.refused.time"));
            return back(draft, "dong-" + row);
        }
        Map<Field, String> changed = form.values();
        changed.entrySet()
                .removeIf(entry -> entry.getValue()
                        .equals(Texts.cleanLines(
                                sent.getOrDefault("was." + entry.getKey().name(), ""))));
        return decided(
                draft,
                form.version(),
                decisions -> decisions.with(row, decisions.of(row).correcting(changed)),
                who,
                "dong-" + row,
                redirect);
    }

    @PostMapping(ImportController.PATH + "/{draft}/dong/{row}/de-ra")
    String leaveOut(
            @PathVariable long draft,
            @PathVariable int row,
            @RequestParam int version,
            @RequestParam boolean out,
            Principal who,
            RedirectAttributes redirect) {
        return decided(
                draft,
                version,
                decisions -> decisions.with(row, decisions.of(row).leftOut(out)),
                who,
                "dong-" + row,
                redirect);
    }

    @PostMapping(ImportController.PATH + "/{draft}/co-quan")
    String agency(
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean alias,
            Principal who,
            Locale locale,
            RedirectAttributes redirect) {
        String chosen = agency.isBlank() || !AgencyId.isWellFormed(agency) ? null : agency;
        if (alias) {
            redirect.addFlashAttribute("flash", learned(draft, version, name, chosen, who, locale));
            return back(draft, "co-quan");
        }
        return decided(
                draft,
                version,
                decisions -> decisions.with(name, new Decisions.AgencyDecision(chosen)),
                who,
                "co-quan",
                redirect);
    }

    private Flash learned(long draft, int version, String name, @Nullable String agency, Principal who, Locale locale) {
        if (agency == null) {
            return Flash.refused("plan.import.alias.choose");
        }
        Importing.Learned learned = importing.learn(
                draft,
                version,
                name,
                new AgencyId(agency),
                file -> words.text("plan.import.alias.reason", locale, file),
                who.getName());
        if (learned instanceof Importing.NotLearned no) {
            return Flash.refused(no.messageKey());
        }
        return learned instanceof Importing.Known
                ? Flash.done("plan.import.alias.done", name)
                : Flash.refused("plan.import.changed-meanwhile");
    }

    @PostMapping(ImportController.PATH + "/{draft}/van-ban")
    String document(@PathVariable long draft, @RequestParam int version, Principal who, RedirectAttributes redirect) {
        return decided(draft, version, Decisions::acceptingDocument, who, "van-ban", redirect);
    }

    private String decided(
            long draft,
            int version,
            UnaryOperator<Decisions> change,
            Principal who,
            String anchor,
            RedirectAttributes redirect) {
        boolean kept = importing.decide(draft, version, change, who.getName());
        redirect.addFlashAttribute(
                "flash", kept ? Flash.done("plan.import.decided") : Flash.refused("plan.import.changed-meanwhile"));
        return back(draft, anchor);
    }

    private static String back(long draft, String anchor) {
        return "redirect:" + ImportController.PATH + "/" + draft + "#" + anchor;
    }
}
