package vn.labuong.archive.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.archive.consent.PeopleInItems;
import vn.labuong.archive.consent.SeenPerson;
import vn.labuong.archive.item.Item;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;

/** Who can be recognised in one item and what they agreed to; never a list over items. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class SeenPeopleController {

    private static final String PATH = ArchivePaths.LIST + "/{code}/nguoi";
    private static final int LONGEST = 300;

    private final ItemGate gate;
    private final PeopleInItems people;
    private final ArchiveWords words;

    SeenPeopleController(ItemGate gate, PeopleInItems people, ArchiveWords words) {
        this.gate = gate;
        this.people = people;
        this.words = words;
    }

    /** A yes, in words. */
    record ConsentRow(UUID id, String text, String proof, boolean withdrawn) {}

    /** Somebody in the item. */
    record PersonRow(UUID id, String seenAs, String age, List<ConsentRow> consents) {}

    @GetMapping(PATH)
    String show(@PathVariable String code, Locale locale, Model model) {
        Item item = gate.find(code);
        model.addAttribute("item", item);
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        item.code(),
                        ArchivePaths.item(item.code()),
                        words.text("archive.people.title", locale),
                        ArchivePaths.item(item.code()) + "/nguoi"));
        model.addAttribute(
                "people",
                people.of(item.id()).stream().map(person -> row(person, locale)).toList());
        model.addAttribute("ages", words.options("archive.people.age", SeenPerson.Age.values(), locale));
        model.addAttribute("uses", words.options("archive.consent.use", SeenPerson.Use.values(), locale));
        model.addAttribute("givers", words.options("archive.consent.giver", SeenPerson.Giver.values(), locale));
        model.addAttribute("today", words.today());
        return "archive/people";
    }

    private PersonRow row(SeenPerson person, Locale locale) {
        return new PersonRow(
                person.id(),
                person.seenAs(),
                words.text("archive.people.age." + person.age().code(), locale),
                person.consents().stream().map(yes -> row(yes, locale)).toList());
    }

    private ConsentRow row(SeenPerson.Consent yes, Locale locale) {
        String use = words.text("archive.consent.use." + yes.use().code(), locale);
        String giver = words.text("archive.consent.giver." + yes.giver().code(), locale);
        LocalDate until = yes.until();
        String text = until == null
                ? words.text("archive.consent.line", locale, use, giver, Dates.numeric(yes.from()))
                : words.text(
                        "archive.consent.line.until",
                        locale,
                        use,
                        giver,
                        Dates.numeric(yes.from()),
                        Dates.numeric(until));
        return new ConsentRow(yes.id(), text, yes.proof(), yes.withdrawn());
    }

    @PostMapping(PATH)
    String add(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String seenAs,
            @RequestParam(defaultValue = "") String age,
            RedirectAttributes redirect) {
        Item item = gate.find(code);
        String found = Texts.clean(seenAs);
        SeenPerson.Age known = ItemFilter.constant(SeenPerson.Age.class, age).orElse(null);
        if (found.isEmpty() || found.length() > LONGEST || known == null) {
            return back(code, Flash.refused("archive.people.incomplete"), redirect);
        }
        people.add(item.id(), found, known);
        return back(code, Flash.done("archive.people.added"), redirect);
    }

    @PostMapping(PATH + "/{id}/bo")
    String remove(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        boolean removed = people.remove(gate.find(code).id(), id);
        return back(code, removed ? Flash.done("archive.people.removed") : gone(), redirect);
    }

    @PostMapping(PATH + "/{id}/dong-y")
    String agree(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String proof,
            RedirectAttributes redirect) {
        Item item = gate.find(code);
        SeenPerson.Use what = ItemFilter.constant(SeenPerson.Use.class, use).orElse(null);
        SeenPerson.Giver who =
                ItemFilter.constant(SeenPerson.Giver.class, giver).orElse(null);
        LocalDate first = Dates.typed(from).orElse(null);
        LocalDate end = Dates.typed(until).orElse(null);
        String where = Texts.clean(proof);
        boolean backwards = first != null && end != null && !first.isBefore(end);
        boolean unread = !until.isBlank() && end == null;
        if (what == null || who == null || first == null || backwards || unread || !isProof(where)) {
            return back(code, Flash.refused("archive.people.incomplete"), redirect);
        }
        boolean kept = people.agree(item.id(), id, who, what, first, end, where).isPresent();
        return back(code, kept ? Flash.done("archive.consent.recorded") : gone(), redirect);
    }

    @PostMapping(PATH + "/dong-y/{id}/rut")
    String withdraw(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        boolean withdrawn = people.withdraw(gate.find(code).id(), id);
        return back(code, withdrawn ? Flash.done("archive.consent.withdraw.done") : gone(), redirect);
    }

    private static boolean isProof(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static Flash gone() {
        return Flash.refused("archive.edit.changed-meanwhile");
    }

    private static String back(String code, Flash flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + ArchivePaths.item(code) + "/nguoi";
    }
}
