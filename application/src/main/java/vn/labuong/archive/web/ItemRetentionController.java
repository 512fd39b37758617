package vn.labuong.archive.web;

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
import vn.labuong.archive.item.Item;
import vn.labuong.archive.retention.Holds;
import vn.labuong.archive.retention.KeptItems;
import vn.labuong.archive.retention.RetentionDecisions;
import vn.labuong.archive.retention.RetentionDecisions.Decision;
import vn.labuong.archive.retention.Standing;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** How it stands with the keeping of one item, and the legal hold on it. */
@Controller
@PreAuthorize(ArchivePaths.ARCHIVIST)
class ItemRetentionController {

    private static final String PATH = ArchivePaths.LIST + "/{code}" + ArchivePaths.OF_ITEM;

    private final KeptItems standings;
    private final RetentionDecisions decisions;
    private final Holds holds;
    private final DescriptionFields fields;
    private final ItemGate gate;
    private final ArchiveWords words;

    ItemRetentionController(
            KeptItems standings,
            RetentionDecisions decisions,
            Holds holds,
            DescriptionFields fields,
            ItemGate gate,
            ArchiveWords words) {
        this.standings = standings;
        this.decisions = decisions;
        this.holds = holds;
        this.fields = fields;
        this.gate = gate;
        this.words = words;
    }

    /** A decision or hold that was made. */
    record Act(
            String at,
            String by,
            String what,
            String why,
            @Nullable String ended) {}

    @GetMapping(PATH)
    String show(@PathVariable String code, Locale locale, Model model) {
        Item item = gate.find(code);
        Standing standing = standings.of(item.id()).orElseThrow(() -> new NotHere(code));
        model.addAttribute(
                "crumbs",
                words.crumbs(
                        locale,
                        code,
                        ArchivePaths.item(code),
                        words.text("archive.retention.of-item", locale),
                        ArchivePaths.item(code) + ArchivePaths.OF_ITEM));
        model.addAttribute("item", item);
        model.addAttribute("standing", standing);
        model.addAttribute("until", RetentionWords.until(standing, words, locale));
        model.addAttribute("notes", RetentionWords.notes(standing, words, locale));
        model.addAttribute(
                "series",
                fields.series(standing.series(), locale).stream()
                        .filter(option -> option.value().equals(standing.series()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "protections",
                standing.protections(words.today()).stream()
                        .map(key -> words.text(key, locale))
                        .toList());
        model.addAttribute(
                "acts",
                decisions.of(item.id()).stream().map(made -> act(made, locale)).toList());
        model.addAttribute(
                "holds",
                holds.of(item.id()).stream()
                        .map(hold -> new Act(
                                words.moment(hold.placedAt()), hold.placedBy(), "", hold.why(), hold.liftedWhy()))
                        .toList());
        return "archive/item-retention";
    }

    private Act act(RetentionDecisions.Made made, Locale locale) {
        Decision decision = made.decision();
        String kind = "archive.retention.made." + decision.kind().code();
        String what = switch (decision.kind()) {
            case KEEP_UNTIL -> words.text(kind, locale, "31/12/" + decision.untilYear());
            case KEEP_FOREVER -> words.text(kind, locale);
            case TRANSFER ->
                words.text(
                        kind,
                        locale,
                        decision.transferredOn() == null ? "" : Dates.numeric(decision.transferredOn()),
                        String.valueOf(decision.receiver()));
        };
        return new Act(words.moment(made.at()), made.by(), what, decision.why(), null);
    }

    @PostMapping(PATH + "/giu")
    String place(@PathVariable String code, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        Item item = gate.find(code);
        boolean placed = holds.place(item.id(), code, Texts.cleanLines(why));
        return back(code, placed, "archive.hold.placed", redirect);
    }

    @PostMapping(PATH + "/bo-giu")
    String lift(@PathVariable String code, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        Item item = gate.find(code);
        boolean lifted = holds.lift(item.id(), code, Texts.cleanLines(why));
        return back(code, lifted, "archive.hold.lifted", redirect);
    }

    private static String back(String code, boolean done, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", done ? Flash.done(key) : Flash.refused("archive.hold.not-done"));
        return "redirect:" + ArchivePaths.item(code) + ArchivePaths.OF_ITEM;
    }
}
